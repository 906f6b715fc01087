--- Steps run in a coroutine on Neovim's own main loop, so that typed keys, autocommands and redraws go as
--- for a user. A step never sleeps for a fixed time in the hope that something happened: it waits until it did.
local M = {}

M.timeout = 5000 -- milliseconds, set for each step

local failure = {}

--- Ends the step as failed.
function M.fail(format, ...)
  error(setmetatable({ text = format:format(...) }, failure), 0)
end

--- @return string text of a failed step; with a stack where the harness itself is wrong
function M.explain(problem)
  return getmetatable(problem) == failure and problem.text or debug.traceback(tostring(problem), 2)
end

--- @param ms integer
function M.pause(ms)
  local running = coroutine.running()
  vim.defer_fn(function()
    coroutine.resume(running)
  end, ms)
  coroutine.yield()
end

--- Waits until `condition()` is true and returns its value; after the time limit the step fails.
--- @param condition fun(): any
--- @param what string|fun(): string what was waited for, in the message
function M.until_true(condition, what)
  local start = vim.uv.hrtime()
  while true do
    local value = condition()
    if value then
      return value
    end
    if (vim.uv.hrtime() - start) / 1e6 > M.timeout then
      M.fail('%s not seen within %d ms', type(what) == 'function' and what() or what, M.timeout)
    end
    M.pause(10)
  end
end

--- Fails unless `text` holds every one of `wanted`; spaces and line ends count as one space.
--- @param wanted string|string[]
function M.holds(text, wanted, what)
  local plain = text:gsub('%s+', ' ')
  for _, part in ipairs(type(wanted) == 'table' and wanted or { wanted }) do
    if not plain:find(part, 1, true) then
      M.fail('%s lacks %q; it is: %s', what, part, plain)
    end
  end
end

--- @return string value on one line, for messages
function M.show(value)
  return vim.inspect(value, { newline = ' ', indent = '' })
end

return M
