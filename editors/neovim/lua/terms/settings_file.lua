--- What a code action adds to a project's `.terms.json` counts once it is written. Neovim changes the file in a buffer that
--- nobody sees, so it is written at once, unless the user has it open or left changes in it.
local M = {}

local written = {} --- @type table<integer, boolean> buffers that hold what is in their file

local told = {} --- @type table<integer, boolean> buffers of which something is about to be said

--- Says what became of a change that the user did not see.
--- @param bufnr integer
--- @param may_write boolean
local function settle(bufnr, may_write)
  told[bufnr] = nil
  if not vim.api.nvim_buf_is_valid(bufnr) or not vim.bo[bufnr].modified then
    return
  end
  local name = vim.fn.fnamemodify(vim.api.nvim_buf_get_name(bufnr), ':~:.')
  if may_write and pcall(vim.api.nvim_buf_call, bufnr, function() vim.cmd('silent write') end) then
    vim.notify(('%s is changed and written'):format(name))
  else
    vim.notify(('%s is changed: it counts once it is written, :wall'):format(name), vim.log.levels.WARN)
  end
end

--- @param bufnr integer
local function changed(bufnr)
  local may_write = written[bufnr] and #vim.fn.win_findbuf(bufnr) == 0
  written[bufnr] = false
  if not told[bufnr] and bufnr ~= vim.api.nvim_get_current_buf() then
    told[bufnr] = true
    vim.schedule(function() settle(bufnr, may_write) end)
  end
end

--- Keeps an eye on the buffer of a `.terms.json`, which was just read.
--- @param bufnr integer
function M.watch(bufnr)
  local watched = written[bufnr] ~= nil
  written[bufnr] = true
  if not watched then
    vim.api.nvim_buf_attach(bufnr, false, {
      on_lines = function() changed(bufnr) end,
      on_detach = function() written[bufnr] = nil end,
    })
  end
end

--- @param bufnr integer
function M.saved(bufnr)
  written[bufnr] = written[bufnr] ~= nil or nil
end

return M
