-- Stands in for a user's init.lua, then runs the scenario once Neovim has started.
local here = vim.fs.dirname(vim.fs.abspath(debug.getinfo(1, 'S').source:sub(2)))
package.path = here .. '/?.lua;' .. package.path

local scenario = vim.json.decode(table.concat(vim.fn.readfile(vim.env.HARNESS_SCENARIO), '\n'))

vim.o.swapfile = false
vim.opt.runtimepath:append(vim.env.HARNESS_PLUGIN)
for _, command in ipairs(scenario.before or {}) do
  vim.cmd(command)
end
if scenario.settings then
  vim.lsp.config('terms_lsp', { settings = scenario.settings })
end
if scenario.enable ~= false then
  vim.lsp.enable('terms_lsp')
end

require('messages').record()
vim.api.nvim_create_autocmd('VimEnter', {
  once = true,
  callback = vim.schedule_wrap(function()
    require('runner').run(scenario.steps)
  end),
})
