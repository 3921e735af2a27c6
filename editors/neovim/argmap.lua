-- Neovim 0.11 or newer: put this file into ~/.config/nvim/lsp/ and write vim.lsp.enable("argmap") in init.lua.
return {
  cmd = { "argmap", "lsp" },
  filetypes = { "yaml" },
  root_markers = { "argmap.toml", "pyproject.toml", ".git" },
}
