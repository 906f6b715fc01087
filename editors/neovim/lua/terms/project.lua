--- Tells the server of changes that Neovim 0.11 keeps to itself: it watches no files on Linux, and does not ask for
--- findings again after a save.
local M = {}
local NAME = require('terms.client').NAME

--- Asks for the findings of a document again, if they are asked for at all.
--- @param one vim.lsp.Client
--- @param bufnr integer
local function ask(one, bufnr)
  if one:supports_method('textDocument/diagnostic', bufnr) then
    local params = {
      textDocument = vim.lsp.util.make_text_document_params(bufnr),
      -- Neovim 0.12 keeps findings apart by it: without it they would be shown twice.
      identifier = vim.tbl_get(one.server_capabilities, 'diagnosticProvider', 'identifier'),
    }
    one:request('textDocument/diagnostic', params, nil, bufnr)
  end
end

--- A document has a server. With the window of a plugin manager before it, Neovim 0.11 forgets to ask for its findings.
--- @param bufnr integer
function M.document_attached(bufnr)
  vim.defer_fn(function()
    if vim.api.nvim_buf_is_valid(bufnr) and #vim.diagnostic.get(bufnr) == 0 then
      M.document_saved(bufnr)
    end
  end, 300)
end

--- A document was saved: the server has looked at the project's file again.
--- @param bufnr integer
function M.document_saved(bufnr)
  for _, one in ipairs(vim.lsp.get_clients({ name = NAME, bufnr = bufnr })) do
    ask(one, bufnr)
  end
end

--- A file `.terms.json` was saved.
--- @param path string
function M.settings_saved(path)
  local changes = { { uri = vim.uri_from_fname(vim.fs.abspath(path)), type = 2 } }
  for _, one in ipairs(vim.lsp.get_clients({ name = NAME })) do
    one:notify('workspace/didChangeWatchedFiles', { changes = changes })
    for bufnr in pairs(one.attached_buffers) do
      ask(one, bufnr)
    end
  end
end

return M
