--- Renames and the numbering commands.
local waiting, place = require('waiting'), require('place')
local M = {}

local function change(what, start)
  local tick = vim.b.changedtick
  start()
  waiting.until_true(function() return vim.b.changedtick ~= tick end, 'a change by ' .. what)
end

--- {"rename": "new name", "at": place}: as a user does with grn; waits for the change
function M.rename(new, step)
  place.go(step.at)
  change('the rename', function() vim.lsp.buf.rename(new) end)
end

--- {"numbering": "terms.closeGap", "at": place, "arguments": {}}: a command of the server about the provision there
function M.numbering(command, step)
  local line, column = place.find(step.at)
  local client = vim.lsp.get_clients({ bufnr = 0, name = 'terms_lsp' })[1]
  local argument = vim.tbl_extend('force', {
    uri = vim.uri_from_bufnr(0),
    position = { line = line, character = column },
  }, step.arguments or {})
  change(command, function()
    client:exec_cmd({ title = command, command = command, arguments = { argument } })
  end)
end

--- {"holds": ["text"]}: the buffer has these texts; with "lacks" it has none of those
function M.holds(wanted, step)
  local text = place.text()
  for _, part in ipairs(wanted) do
    if not text:find(part, 1, true) then
      waiting.fail('the buffer lacks %q', part)
    end
  end
  for _, part in ipairs(step.lacks or {}) do
    if text:find(part, 1, true) then
      waiting.fail('the buffer has %q', part)
    end
  end
end

return M
