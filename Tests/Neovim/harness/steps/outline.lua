--- The structure of the document: outline and folds.
local waiting = require('waiting')
local M = {}

local function flatten(symbols, indent, names)
  for _, symbol in ipairs(symbols or {}) do
    names[#names + 1] = indent .. symbol.name
    flatten(symbol.children, indent .. '  ', names)
  end
  return names
end

local function same_names(found, wanted)
  if #found ~= #wanted then
    return false
  end
  return vim.iter(ipairs(wanted)):all(function(index, name)
    local start = name:match('^(.*)%*$')
    return found[index] == name or (start ~= nil and vim.startswith(found[index], start))
  end)
end

--- {"symbols": ["1 Title", "  1.1 First*"]}: all names in order, two spaces a level, `*` for any end
function M.symbols(wanted)
  local client = vim.lsp.get_clients({ bufnr = 0, name = 'terms_lsp' })[1] or waiting.fail('no client')
  local parameters = { textDocument = vim.lsp.util.make_text_document_params() }
  local answer
  client:request('textDocument/documentSymbol', parameters, function(problem, symbols)
    answer = { problem = problem, symbols = symbols }
  end)
  waiting.until_true(function() return answer end, 'an answer')
  local names = flatten(answer.symbols, '', {})
  if answer.problem or not same_names(names, wanted) then
    waiting.fail('symbols are %s', waiting.show(answer.problem or names))
  end
  -- The list a user opens with gO.
  vim.fn.setloclist(0, {}, 'r')
  vim.lsp.buf.document_symbol()
  waiting.until_true(function() return #vim.fn.getloclist(0) == #names end, 'the list of gO')
  vim.cmd.lclose()
end

local function check_fold(wanted)
  vim.cmd('normal! zR')
  vim.api.nvim_win_set_cursor(0, { wanted.line, 0 })
  vim.cmd('silent! normal! zc')
  local first, last = vim.fn.foldclosed(wanted.line), vim.fn.foldclosedend(wanted.line)
  if first ~= wanted.line or last < wanted.through or last >= wanted.before then
    waiting.fail('line %d folds from %d to %d', wanted.line, first, last)
  end
end

--- {"folds": [{line, through, before}]}: the fold that starts on the line reaches one and not the other.
--- The options are the ones the plugin sets.
function M.folds(wanted)
  waiting.until_true(function() return vim.fn.foldlevel(wanted[1].line) > 0 end, 'a fold')
  if vim.fn.foldclosed(wanted[1].line) ~= -1 then
    waiting.fail('folds are closed before anyone closed them')
  end
  vim.iter(wanted):each(check_fold)
  vim.cmd('normal! zR')
end

return M
