# Kakoune with kakoune-lsp 18 or newer: add this to ~/.config/kak/kakrc, after the line that starts kakoune-lsp.
hook -group lsp-filetype-yaml global BufSetOption filetype=yaml %{
    set-option buffer lsp_servers %{
        [argmap]
        root_globs = ["argmap.toml", "pyproject.toml", ".git"]
        command = "argmap"
        args = ["lsp"]
    }
}
