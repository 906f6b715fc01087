--- Typing on, snippets, and the commands of the plugin.
local waiting, place = require('waiting'), require('place')
local M = {}

--- {"completion": ["2.1"], "behind": "text to type", "at": place, "take": "2.1"}: types at the end of the place's line, asks,
--- and finds these words in the menu; with "take" chooses one
function M.completion(wanted, step)
  place.go(step.at)
  local client = vim.lsp.get_clients({ bufnr = 0, name = 'terms_lsp' })[1] or waiting.fail('no client')
  vim.o.completeopt = 'menuone,noselect,popup'
  vim.lsp.completion.enable(true, client.id, 0)
  vim.api.nvim_input('A' .. step.behind)
  waiting.until_true(function() return vim.endswith(vim.api.nvim_get_current_line(), step.behind) end, 'the typed text')
  vim.lsp.completion.get()
  local words
  waiting.until_true(function()
    words = vim.tbl_map(function(item) return item.abbr ~= '' and item.abbr or item.word end, vim.fn.complete_info({ 'items' }).items)
    return vim.iter(wanted):all(function(one) return vim.list_contains(words, one) end)
  end, function() return ('%s (menu: %s)'):format(waiting.show(wanted), waiting.show(words)) end)
  if step.take then
    for index, word in ipairs(words) do
      if word == step.take then
        vim.api.nvim_input(('<C-n>'):rep(index) .. '<C-y>')
      end
    end
    waiting.until_true(function() return vim.fn.pumvisible() == 0 end, 'the end of the menu')
  end
  vim.api.nvim_input('<C-e><Esc>')
  waiting.until_true(function() return vim.api.nvim_get_mode().mode == 'n' end, 'normal mode')
end

--- {"type": "text", "behind": "<CR>", "with": "A", "at": place, "gives": "2.3 text"}: types as a user does (with "A" unless
--- said otherwise), waits for the server after the first key, types the text; the line is then the one given
function M.type(text, step)
  place.go(step.at)
  vim.api.nvim_input((step.with or 'A') .. (step.behind or ''))
  waiting.until_true(function() return vim.api.nvim_get_mode().mode == 'i' end, 'insert mode')
  local expected = step.gives:sub(1, #step.gives - #text)
  pcall(waiting.until_true, function() return vim.api.nvim_get_current_line() == expected end, 'the start of the line')
  vim.api.nvim_input(text .. '<Esc>')
  waiting.until_true(function() return vim.api.nvim_get_mode().mode == 'n' end, 'normal mode')
  if vim.api.nvim_get_current_line() ~= step.gives then
    waiting.fail('the line is %q', vim.api.nvim_get_current_line())
  end
end

--- {"terms": "closegap", "at": place}: the plugin's command at a place; waits for a change of the text
function M.terms(arguments, step)
  place.go(step.at)
  local tick = vim.b.changedtick
  vim.cmd('Terms' .. (step.bang and '! ' or ' ') .. arguments)
  waiting.until_true(function() return vim.b.changedtick ~= tick end, 'a change by :Terms ' .. arguments)
end

--- {"completes": ["closegap"], "line": "Terms cl"}: words that <Tab> offers
function M.completes(wanted, step)
  local found = vim.fn.getcompletion(step.line, 'cmdline')
  if not vim.deep_equal(found, wanted) then
    waiting.fail('<Tab> offers %s', waiting.show(found))
  end
end

--- {"snippet": "article", "at": place, "fill": ["7", "Title"]}: types it on a new line below, fills in its fields
function M.snippet(name, step)
  place.go(step.at)
  vim.api.nvim_input('o')
  waiting.until_true(function() return vim.api.nvim_get_mode().mode == 'i' end, 'insert mode')
  vim.cmd('Terms snippet ' .. name)
  for index, text in ipairs(step.fill) do
    waiting.until_true(function() return vim.snippet.active({ direction = 1 }) end, 'a field')
    vim.api.nvim_input(text)
    waiting.until_true(function() return place.text():find(text, 1, true) end, 'field ' .. index)
    vim.snippet.jump(1)
  end
  vim.snippet.stop()
  vim.api.nvim_input('<Esc>')
  waiting.until_true(function() return vim.api.nvim_get_mode().mode == 'n' end, 'normal mode')
end

--- {"workspace_symbols": ["text"], "query": "berth"}: of the quickfix list
function M.workspace_symbols(wanted, step)
  vim.fn.setqflist({}, 'r')
  vim.lsp.buf.workspace_symbol(step.query)
  waiting.until_true(function() return #vim.fn.getqflist() > 0 end, 'the quickfix list')
  local text = vim.iter(vim.fn.getqflist()):map(function(entry) return entry.text end):join('\n')
  vim.cmd.cclose()
  waiting.holds(text, wanted, 'the list')
end

--- {"citations": [lines], "direction": "in" | "out", "at": place}: by :Terms citations, in the quickfix list
function M.citations(lines, step)
  place.go(step.at)
  vim.fn.setqflist({}, 'r')
  vim.cmd('Terms citations ' .. step.direction)
  waiting.until_true(function() return #vim.fn.getqflist() > 0 end, 'the quickfix list')
  local found = vim.tbl_map(function(entry) return entry.lnum end, vim.fn.getqflist())
  table.sort(found)
  vim.cmd.cclose()
  if not vim.deep_equal(found, lines) then
    waiting.fail('citations are on lines %s', waiting.show(found))
  end
end

return M
