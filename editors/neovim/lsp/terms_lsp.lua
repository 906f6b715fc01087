---@brief
---
--- Language server for terms documents: general terms and conditions, contracts and statutes in
--- Dutch and English. Written in Swift; one binary, `terms-lsp`, that speaks over stdin and stdout.
---
--- ```lua
--- vim.lsp.enable('terms_lsp')
--- ```
---
--- A document needs no project: without `.terms.json` or `.git` above it, it is served on its own.

---@type vim.lsp.Config
return {
  cmd = require('terms.server').find().command,
  filetypes = { 'terms' },
  root_markers = { '.terms.json', '.git' },
  capabilities = {
    workspace = {
      -- It takes these and does not say so; with them a code action can make the project's file.
      workspaceEdit = { documentChanges = true },
      -- Up to 0.12.4 it does not ask for the findings of open documents again when it is told to; so they are sent.
      diagnostics = { refreshSupport = false },
    },
  },
  -- What a remark such as "3 references" starts; plugin/terms.lua gives Neovim this command.
  init_options = { terms = { showReferencesCommand = 'terms.showReferences' } },
  -- Neovim names no locale by itself, and the server chooses the language of its messages by it.
  before_init = function(params)
    params.locale = params.locale or require('terms.locale').tag()
  end,
}
