--- The language client of a terms document.
local M = {}

M.NAME = 'terms_lsp'

--- @param bufnr integer|nil
--- @return vim.lsp.Client|nil
function M.of(bufnr)
  return vim.lsp.get_clients({ bufnr = bufnr or 0, name = M.NAME })[1]
end

--- Like `of`, but tells the user when there is none.
--- @return vim.lsp.Client|nil
function M.demand()
  local client = M.of(0)
  if not client and vim.bo.buftype ~= '' then
    vim.notify('This window shows no document: go to one first', vim.log.levels.WARN)
  elseif not client then
    vim.notify('No terms server for this document. See :checkhealth terms', vim.log.levels.WARN)
  end
  return client
end

return M
