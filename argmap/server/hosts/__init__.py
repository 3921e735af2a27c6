"""Programs that show maps among other things: readers of Markdown, notebooks. One file each; none loads its host."""
