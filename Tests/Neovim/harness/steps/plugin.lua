--- What editors/neovim adds: colours, health check, help.
local waiting, place = require('waiting'), require('place')
local M = {}

--- {"syntax": [{at, group}]}: the group that colours the first and last character of the text; "" for none
function M.syntax(wanted)
  for _, one in ipairs(wanted) do
    local line, from, to = place.find(one.at)
    for _, column in ipairs({ from + 1, to }) do
      local group = vim.fn.synIDattr(vim.fn.synID(line + 1, column, 1), 'name')
      if group ~= one.group then
        waiting.fail('%s is %q at byte %d', waiting.show(one), group, column)
      end
    end
  end
end

--- {"health": ["text"]}: of :checkhealth terms; no error in it unless "errors": true
function M.health(wanted, step)
  vim.cmd('silent checkhealth terms')
  local text = place.text()
  vim.cmd('silent bwipeout!')
  waiting.holds(text, wanted, 'checkhealth')
  if not step.errors and text:find('ERROR', 1, true) then
    waiting.fail('checkhealth shows an error: %s', text)
  end
end

--- {"help": ["tag"]}: each opens the plugin's help, on the line that defines it; the links in it lead somewhere
function M.help(tags)
  local doc = vim.env.HARNESS_PLUGIN .. '/doc'
  local copy = vim.fn.stdpath('data') .. '/site'
  vim.fn.mkdir(copy .. '/doc', 'p')
  assert(vim.uv.fs_copyfile(doc .. '/terms.txt', copy .. '/doc/terms.txt')) -- tags are written beside it
  vim.cmd.helptags(copy .. '/doc')
  vim.opt.runtimepath:prepend(copy)
  for line in io.lines(doc .. '/terms.txt') do
    for target in line:gmatch('|([^|%s]+)|') do
      if not pcall(vim.cmd.help, target) then
        waiting.fail('the help links to %s, which is not there', target)
      end
      vim.cmd.helpclose()
    end
  end
  for _, tag in ipairs(tags) do
    vim.cmd('silent help ' .. tag)
    local file, line = vim.fn.expand('%:t'), vim.api.nvim_get_current_line()
    vim.cmd.helpclose()
    if file ~= 'terms.txt' or not line:find('*' .. tag .. '*', 1, true) then
      waiting.fail(':help %s shows %s: %s', tag, file, line)
    end
  end
end

--- {"discovery": "PATH" | "setting" | "build" | "none"}: which program the plugin finds, in a copy of the repository's layout
function M.discovery(case)
  local root = vim.fn.tempname()
  local copy = root .. '/editors/neovim/lua/terms/server.lua'
  vim.fn.mkdir(vim.fs.dirname(copy), 'p')
  vim.fn.mkdir(root .. '/.build/debug', 'p')
  assert(vim.uv.fs_copyfile(vim.env.HARNESS_PLUGIN .. '/lua/terms/server.lua', copy))
  local program, path = vim.fn.exepath('terms-lsp'), vim.env.PATH
  local build = root .. '/.build/debug/terms-lsp'
  local expected = ({
    PATH = { { 'terms-lsp' }, '$PATH' },
    setting = { { vim.env.HOME .. '/my server', '--supervise' }, 'g:terms_server' },
    build = { { build }, 'a build of the repository' },
    none = { { 'terms-lsp' }, nil },
  })[case]
  vim.g.terms_server = case == 'setting' and { '~/my server', '--supervise' } or nil
  if case == 'build' or case == 'none' then
    vim.env.PATH = '/nowhere'
  end
  if case == 'build' then
    assert(vim.uv.fs_symlink(program, build))
  end
  local found = dofile(copy).find()
  vim.env.PATH, vim.g.terms_server = path, nil
  if not vim.deep_equal({ found.command, found.origin }, expected) then
    waiting.fail('found %s', waiting.show(found))
  end
end

return M
