--- Findings, as Neovim holds them after the conversion of their ranges.
local waiting = require('waiting')
local M = {}

local function findings(least)
  local found = vim.diagnostic.get(0, least and { severity = { min = vim.diagnostic.severity[least] } } or nil)
  return vim.tbl_map(function(one)
    local ok, text = pcall(vim.api.nvim_buf_get_text, 0, one.lnum, one.col, one.end_lnum, one.end_col, {})
    return {
      line = one.lnum + 1,
      severity = vim.diagnostic.severity[one.severity],
      code = one.code and tostring(one.code),
      source = one.source,
      message = one.message,
      at = ok and table.concat(text, '\n') or 'a range outside the text',
    }
  end, found)
end

local function fits(wanted, finding)
  for key, value in pairs(wanted) do
    if key == 'message' then
      if not finding.message:find(value, 1, true) then
        return false
      end
    elseif finding[key] ~= value then
      return false
    end
  end
  return true
end

local function any_fits(wanted, least)
  return vim.iter(findings(least)):any(function(finding) return fits(wanted, finding) end)
end

--- {"diagnostics": [{line, severity, code, source, message, at}]}: each must be there, with "at" the text
--- under the range; with "exact": true nothing else of severity "least" (default: any) or worse.
function M.diagnostics(wanted, step)
  waiting.until_true(function()
    return (not step.exact or #findings(step.least) == #wanted)
      and vim.iter(wanted):all(function(one) return any_fits(one, step.least) end)
  end, function()
    return ('%s (found: %s)'):format(waiting.show(wanted), waiting.show(findings(step.least)))
  end)
end

--- {"no_diagnostic": {…}}: none such is there, or it goes away
function M.no_diagnostic(wanted)
  waiting.until_true(function() return not any_fits(wanted) end, 'the end of ' .. waiting.show(wanted))
end

-- How often the server answered for a document, by push or by pull.
local answers = vim.defaulttable(function() return 0 end)
for _, method in ipairs({ 'textDocument/publishDiagnostics', 'textDocument/diagnostic' }) do
  local real = vim.lsp.handlers[method]
  vim.lsp.handlers[method] = function(problem, result, context)
    local uri = result and result.uri or context.params.textDocument.uri
    answers[uri] = answers[uri] + 1
    return real(problem, result, context)
  end
end

--- {"checked": true}: the server has said what it finds in the document, even if that is nothing; so that
--- a following "exact": [] is no accident of being early.
function M.checked()
  local uri = vim.uri_from_bufnr(0)
  waiting.until_true(function() return answers[uri] > 0 end, 'an answer of the server')
end

return M
