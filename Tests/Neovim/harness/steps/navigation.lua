--- Hover, jumps, references and highlights at a place.
local waiting, place = require('waiting'), require('place')
local M = {}

local function hover_window()
  local window = vim.b.lsp_floating_preview
  return window and vim.api.nvim_win_is_valid(window) and window
end

--- {"hover": ["text"], "at": place}; with false none may open
function M.hover(wanted, step)
  place.go(step.at)
  vim.lsp.buf.hover()
  if wanted == false then
    waiting.pause(300)
    if hover_window() then
      waiting.fail('a hover opened')
    end
    return
  end
  local window = waiting.until_true(hover_window, 'a hover')
  local lines = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false)
  vim.api.nvim_win_close(window, true)
  waiting.holds(table.concat(lines, '\n'), wanted, 'hover')
end

--- {"definition": line, "at": place}: jumps, and with <C-o> back; "by": keys that a user types for it
function M.definition(line, step)
  place.go(step.at)
  local start = vim.api.nvim_win_get_cursor(0)
  if step.by then
    vim.api.nvim_input(step.by)
  else
    vim.lsp.buf.definition()
  end
  local function at_start() return vim.deep_equal(vim.api.nvim_win_get_cursor(0), start) end
  waiting.until_true(function() return not at_start() end, 'a jump')
  local reached = vim.api.nvim_win_get_cursor(0)[1]
  vim.api.nvim_input('<C-o>')
  waiting.until_true(at_start, 'the way back')
  if reached ~= line then
    waiting.fail('the jump went to line %d', reached)
  end
end

--- {"references": [lines], "at": place}: of the quickfix list; with "declaration": true the declaration too
function M.references(lines, step)
  place.go(step.at)
  vim.fn.setqflist({}, 'r')
  vim.lsp.buf.references({ includeDeclaration = step.declaration == true })
  waiting.until_true(function() return #vim.fn.getqflist() > 0 end, 'the quickfix list')
  local found = vim.tbl_map(function(entry) return entry.lnum end, vim.fn.getqflist())
  table.sort(found)
  vim.cmd.cclose()
  if not vim.deep_equal(found, lines) then
    waiting.fail('references are on lines %s', waiting.show(found))
  end
end

--- {"highlight": ["text"], "at": place}: the highlighted texts, from top to bottom
function M.highlight(wanted, step)
  place.go(step.at)
  local space = vim.api.nvim_create_namespace('nvim.lsp.references')
  local function texts()
    return vim.tbl_map(function(mark)
      local line, from, to = mark[2], mark[3], mark[4]
      return vim.api.nvim_buf_get_text(0, line, from, to.end_row, to.end_col, {})[1]
    end, vim.api.nvim_buf_get_extmarks(0, space, 0, -1, { details = true }))
  end
  vim.lsp.buf.document_highlight()
  local function same() return vim.deep_equal(texts(), wanted) end
  local ok, problem = pcall(waiting.until_true, same, function()
    return ('%s (highlighted: %s)'):format(waiting.show(wanted), waiting.show(texts()))
  end)
  vim.lsp.buf.clear_references()
  if not ok then
    error(problem, 0)
  end
end

return M
