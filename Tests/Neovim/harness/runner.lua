--- Runs the steps of a scenario one after another and ends Neovim with 0 or 1.
local M = {}
local waiting = require('waiting')

local steps = {}
for _, group in ipairs({ 'document', 'diagnostics', 'navigation', 'outline', 'actions', 'server', 'plugin', 'refactoring', 'display', 'writing' }) do
  steps = vim.tbl_extend('error', steps, require('steps.' .. group))
end

local result = assert(io.open(vim.env.HARNESS_RESULT, 'w'))
local function say(format, ...)
  result:write(format:format(...):gsub('\n', '\n#   '), '\n')
  result:flush()
end

--- The one key of a step that names what to do; the others are its options.
local function action(step)
  local names = vim.tbl_filter(function(key) return steps[key] end, vim.tbl_keys(step))
  if #names ~= 1 then
    waiting.fail('not one step: %s', waiting.show(step))
  end
  return names[1]
end

--- @return boolean passed
--- @return string|nil problem
local function perform(step)
  waiting.timeout = step.timeout_ms or (step.fails and 500 or 5000)
  local ok, problem = xpcall(function()
    local name = action(step)
    steps[name](step[name], step)
  end, waiting.explain)
  if not step.fails then
    return ok, problem
  elseif ok then
    return false, 'this step must fail'
  end
  -- Proof that the harness notices: the step has to fail, and for this reason.
  return problem:find(step.fails, 1, true) ~= nil, problem
end

local function title(step)
  local rest = vim.deepcopy(step)
  rest.note = nil
  local text = waiting.show(rest)
  return step.note or (#text > 100 and text:sub(1, 100) .. '…' or text)
end

local function run(list)
  local passed, failed = 0, 0
  for number, step in ipairs(list) do
    local start = vim.uv.hrtime()
    local ok, problem = perform(step)
    local line = ('%d - %s (%.0f ms)'):format(number, title(step), (vim.uv.hrtime() - start) / 1e6)
    if ok then
      passed = passed + 1
      say('ok %s', line)
    else
      failed = failed + 1
      say('not ok %s\n%s', line, problem)
    end
  end
  say('%d passed, %d failed', passed, failed)
  return failed == 0 and passed > 0
end

function M.run(list)
  coroutine.wrap(function()
    local ok, good = xpcall(run, debug.traceback, list)
    if not ok then
      say('harness: %s', good)
    end
    result:close()
    for _, client in ipairs(vim.lsp.get_clients()) do
      client:stop(true)
    end
    vim.cmd(ok and good and 'qall!' or 'cquit 1')
  end)()
end

return M
