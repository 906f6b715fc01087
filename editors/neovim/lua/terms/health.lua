--- `:checkhealth terms`
local M = {}

local NAME = 'terms_lsp'
local health = vim.health

local function check_editor()
  health.start('Neovim')
  if vim.fn.has('nvim-0.11') == 1 then
    health.ok(('version %s'):format(vim.version()))
  else
    health.error(('version %s is too old'):format(vim.version()), 'Install Neovim 0.11 or newer.')
  end
end

local function check_enabled()
  -- `is_enabled` wants a configuration, which there is not when only the plugin's lua/ is found.
  if vim.lsp.config[NAME] and vim.lsp.is_enabled(NAME) then
    health.ok(('`%s` is enabled'):format(NAME))
  else
    local advice = ("Put vim.lsp.enable('%s') in your init.lua."):format(NAME)
    health.warn(('`%s` is not enabled'):format(NAME), advice)
  end
end

--- @return string|nil path of the server's program
local function find_server()
  local config = vim.lsp.config[NAME]
  local cmd = config and config.cmd
  if type(cmd) ~= 'table' then
    health.info(('`cmd` of `%s` is a function: the program is not looked up'):format(NAME))
    return
  end
  local path = vim.fn.exepath(cmd[1])
  if path == '' then
    health.error(('%s not found, or not executable'):format(cmd[1]), {
      'Install terms-lsp in a folder of $PATH, which is now: ' .. (vim.env.PATH or ''),
      "or name the file in your init.lua: vim.g.terms_server = '/path/to/terms-lsp'",
      'or build it: swift build -c release --product terms-lsp, which leaves ' .. require('terms.server').builds()[1],
    })
    return
  end
  local found = require('terms.server').find()
  local origin = vim.deep_equal(found.command, cmd) and found.origin or "vim.lsp.config('" .. NAME .. "')"
  health.ok(('program: %s (by %s)'):format(path, origin))
  if not vim.list_contains(cmd, '--supervise') then
    health.info('after a crash `:Terms restart` starts it again; see |terms-supervise| for one that does so itself')
  end
  return path
end

local function check_version(path)
  local started, process = pcall(vim.system, { path, '--version' }, { text = true })
  local result = started and process:wait(3000)
  if result and result.code == 0 then
    health.ok('version: ' .. vim.trim(result.stdout))
    return
  end
  local reason = result and ('it ended with %d. %s'):format(result.code, vim.trim(result.stderr)) or process
  health.error('no version: ' .. reason, 'Is this the right file, built for this kind of computer?')
end

local function check_filetype()
  health.start('Documents')
  if vim.filetype.match({ filename = 'x.terms' }) == 'terms' then
    health.ok('`*.terms` and `*.voorwaarden` are terms documents')
  else
    health.error('`*.terms` has no filetype', 'Is editors/neovim on your runtimepath, and `:filetype on`?')
  end
  for _, glob in ipairs(require('terms.detect').patterns()) do
    health.ok(('`%s` too, by `vim.g.terms_patterns`'):format(glob))
  end
end

local function check_clients()
  health.start('Servers running')
  local clients = vim.lsp.get_clients({ name = NAME })
  if #clients == 0 then
    health.info('none; one starts when you open a terms document')
  end
  for _, client in ipairs(clients) do
    local count = vim.tbl_count(client.attached_buffers)
    local documents = count == 1 and '1 document' or count .. ' documents'
    health.ok(('client %d, %s, folder: %s'):format(client.id, documents, client.root_dir or 'none'))
  end
end

function M.check()
  check_editor()
  if vim.fn.has('nvim-0.11') == 0 then
    return
  end
  health.start('Server')
  check_enabled()
  local path = find_server()
  if path then
    check_version(path)
  end
  check_filetype()
  check_clients()
end

return M
