--- Opening, changing and saving a document.
local waiting, place = require('waiting'), require('place')
local M = {}

--- {"open": "file"}
function M.open(file)
  vim.cmd.edit(vim.fn.fnameescape(file))
end

--- {"filetype": "terms"}
function M.filetype(wanted)
  waiting.until_true(function() return vim.bo.filetype == wanted end, function()
    return ('filetype %q (it is %q)'):format(wanted, vim.bo.filetype)
  end)
end

--- {"edit": "new text", "at": place}: replaces the text of the place by one change;
--- with "typed": true by keys, as a user would.
function M.edit(new, step)
  local line, from, to = place.find(step.at)
  if not step.typed then
    vim.api.nvim_buf_set_text(0, line, from, line, to, vim.split(new, '\n'))
    return
  end
  local old = vim.api.nvim_buf_get_text(0, line, from, line, to, {})[1]
  vim.api.nvim_win_set_cursor(0, { line + 1, from })
  vim.api.nvim_input(('%ds%s<Esc>'):format(vim.fn.strchars(old), (new:gsub('<', '<lt>'))))
  waiting.until_true(function()
    return vim.api.nvim_get_mode().mode == 'n' and place.text():find(new, 1, true)
  end, 'the typed text')
end

--- {"keys": "dd"}: keys in normal mode; waits until the buffer changed
function M.keys(keys)
  local tick = vim.b.changedtick
  vim.api.nvim_input(keys)
  waiting.until_true(function()
    return vim.b.changedtick ~= tick and vim.api.nvim_get_mode().mode == 'n'
  end, 'a change by ' .. keys)
end

--- {"save": true}: the file must then hold the buffer
function M.save()
  vim.cmd('silent write')
  local saved = table.concat(vim.fn.readfile(vim.api.nvim_buf_get_name(0)), '\n')
  if vim.bo.modified or saved ~= place.text() then
    waiting.fail('the file does not hold the buffer')
  end
end

--- {"command": "TermsEnable"}: an Ex command
function M.command(command)
  vim.api.nvim_exec2(command, { output = true })
end

--- {"lua": "expression"}: must become true
function M.lua(expression)
  local evaluate = assert(loadstring('return ' .. expression))
  waiting.until_true(evaluate, function()
    return ('%s = %s; true'):format(expression, waiting.show(evaluate()))
  end)
end

return M
