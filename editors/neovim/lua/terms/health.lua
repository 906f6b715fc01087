--- `:checkhealth terms`
local M = {}

local NAME = 'terms_lsp'
local is_old = vim.fn.has('nvim-0.11') == 0

--- Neovim 0.8 and 0.9 have the second name, and 0.7 has a module of its own.
local old_health = not vim.health and require('health') or nil
local function reporter(name)
  return (vim.health or {})[name] or (old_health or vim.health)['report_' .. name]
end
local health = {}
for _, name in ipairs({ 'start', 'ok', 'info', 'warn', 'error' }) do
  health[name] = reporter(name)
end

local function check_editor()
  health.start('Neovim')
  local now = vim.version()
  local version = ('%d.%d.%d'):format(now.major, now.minor, now.patch)
  if is_old then
    health.warn(('version %s: colours and layout, but no commands'):format(version), {
      'Install Neovim 0.11 or newer for the rest,',
      'or start the server as editors/neovim/README.md says for your version.',
    })
  else
    health.ok(('version %s'):format(version))
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

--- @return string[]|nil what is started, as far as it can be known
--- @return string origin
local function configured()
  if is_old then
    return { 'terms-lsp' }, '$PATH'
  end
  local config = vim.lsp.config[NAME]
  local cmd = config and config.cmd
  if type(cmd) ~= 'table' then
    return nil, ''
  end
  local found = require('terms.server').find()
  return cmd, vim.deep_equal(found.command, cmd) and found.origin or "vim.lsp.config('" .. NAME .. "')"
end

--- @return string|nil path of the server's program
local function find_server()
  local cmd, origin = configured()
  if not cmd then
    health.info(('`cmd` of `%s` is a function: the program is not looked up'):format(NAME))
    return
  end
  local path = vim.fn.exepath(cmd[1])
  if path == '' then
    local advice = {
      'Install terms-lsp in a folder of $PATH, which is now: ' .. (vim.env.PATH or ''),
      "or name the file in your init.lua: vim.g.terms_server = '/path/to/terms-lsp'",
      'or build it: swift build -c release --product terms-lsp',
    }
    if not is_old then
      advice[3] = advice[3] .. ', which leaves ' .. require('terms.server').builds()[1]
    end
    health.error(('%s not found, or not executable'):format(cmd[1]), is_old and { advice[1] } or advice)
    return
  end
  health.ok(('program: %s (by %s)'):format(path, origin))
  if not is_old and not vim.tbl_contains(cmd, '--supervise') then
    health.info('after a crash `:Terms restart` starts it again; see |terms-supervise| for one that does so itself')
  end
  return path
end

--- @return integer code
--- @return string what it said
local function run(command)
  if vim.system then
    local ended = vim.system(command, { text = true }):wait(3000)
    return ended.code, ended.code == 0 and ended.stdout or ended.stderr
  end
  local said = vim.fn.system(command)
  return vim.v.shell_error, said
end

local function check_version(path)
  local started, code, said = pcall(run, { path, '--version' })
  if started and code == 0 then
    health.ok('version: ' .. vim.trim(said))
    return
  end
  local reason = started and ('it ended with %d. %s'):format(code, vim.trim(said)) or code
  health.error('no version: ' .. reason, { 'Is this the right file, built for this kind of computer?' })
end

local function check_filetype()
  health.start('Documents')
  if is_old then
    health.info('`:set filetype?` in your document must say `terms`')
    return
  end
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
  local all = is_old and vim.lsp.get_active_clients() or vim.lsp.get_clients({ name = NAME })
  local clients = vim.tbl_filter(function(client) return client.name == NAME end, all)
  if #clients == 0 then
    health.info('none; one starts when you open a terms document')
  end
  for _, client in ipairs(clients) do
    local count = vim.tbl_count(client.attached_buffers or {})
    local documents = count == 1 and '1 document' or count .. ' documents'
    local root = client.root_dir or client.config.root_dir or 'none'
    health.ok(('client %d, %s, folder: %s'):format(client.id, documents, root))
  end
end

function M.check()
  check_editor()
  health.start('Server')
  if not is_old then
    check_enabled()
  end
  local path = find_server()
  if path then
    check_version(path)
  end
  check_filetype()
  check_clients()
end

return M
