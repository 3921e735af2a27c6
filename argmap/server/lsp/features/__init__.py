"""The features of the language server, one module for each, found by `argmap.server.lsp.registry`."""
