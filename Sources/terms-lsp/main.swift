print("terms-lsp")
