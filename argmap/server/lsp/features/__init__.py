"""What the language server can do: one module for each feature, found by `argmap.server.lsp.registry`."""
