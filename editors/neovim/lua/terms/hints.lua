--- Titles behind the numbers of references.
local M = {}
local client = require('terms.client')

--- @param bufnr integer
--- @return boolean
function M.is_shown(bufnr)
  return vim.lsp.inlay_hint.is_enabled({ bufnr = bufnr })
end

--- @param bufnr integer
--- @param wanted boolean
function M.show(bufnr, wanted)
  local one = client.of(bufnr)
  if wanted and one then
    -- The server sends them only to those who ask for them.
    require('terms.settings').set(one, 'inlayHints', true)
  end
  -- Off first, so that hints are asked for anew.
  vim.lsp.inlay_hint.enable(false, { bufnr = bufnr })
  vim.lsp.inlay_hint.enable(wanted, { bufnr = bufnr })
end

return M
