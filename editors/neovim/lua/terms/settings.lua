--- Settings that the plugin switches while the server runs.
local M = {}

--- @param one vim.lsp.Client
--- @param name string under `terms`
--- @param value any
function M.set(one, name, value)
  one.settings = vim.tbl_deep_extend('force', one.settings or {}, { terms = { [name] = value } })
  one:notify('workspace/didChangeConfiguration', { settings = one.settings })
end

return M
