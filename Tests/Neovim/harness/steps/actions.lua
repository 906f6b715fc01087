--- Code actions, as a user chooses them.
local waiting, place = require('waiting'), require('place')
local M = {}

--- {"code_action": "title", "at": place}: applies the one action with this title, and waits until the buffer changed;
--- with "only": kinds that are asked for
function M.code_action(title, step)
  place.go(step.at)
  local tick = vim.b.changedtick
  local offered = {}
  vim.lsp.buf.code_action({
    apply = true,
    context = step.only and { only = step.only, diagnostics = {} } or nil,
    filter = function(action)
      offered[#offered + 1] = action.title
      return action.title == title
    end,
  })
  waiting.until_true(function() return vim.b.changedtick ~= tick end, function()
    return ('the change of %q (offered: %s)'):format(title, waiting.show(offered))
  end)
end

return M
