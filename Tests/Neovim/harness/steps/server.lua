--- The server's process: attached, killed, back, silent, ended.
local waiting, messages = require('waiting'), require('messages')
local M = {}

local NAME = 'terms_lsp'

local function client()
  return vim.lsp.get_clients({ bufnr = 0, name = NAME })[1]
end

--- Neovim starts no other programs while a scenario runs.
local function processes()
  return vim.api.nvim_get_proc_children(vim.fn.getpid())
end

--- {"attached": true | false | ["hoverProvider"]}: with capabilities the server must announce
function M.attached(wanted)
  if wanted == false then
    waiting.pause(300)
    if client() then
      waiting.fail('a client is attached')
    end
    return
  end
  waiting.until_true(function() return client() and client().initialized end, 'a client')
  for _, capability in ipairs(type(wanted) == 'table' and wanted or {}) do
    if not client().server_capabilities[capability] then
      waiting.fail('the server announces no %s', capability)
    end
  end
end

--- {"root": "folder" | false}: base name of the folder the server was started for; false when it has none
function M.root(wanted)
  local one = client() or waiting.fail('no client')
  local root, folders = one.root_dir, one.workspace_folders
  if wanted == false and (root or folders) then
    waiting.fail('the root is %s', root)
  elseif wanted and vim.fs.basename(root or '') ~= wanted then
    waiting.fail('the root is %s', tostring(root))
  end
end

--- {"kill": "sigkill"}: the client is gone, its findings too, and Neovim says so
function M.kill(signal)
  local running = processes()
  if #running == 0 then
    waiting.fail('no server process')
  end
  for _, process in ipairs(running) do
    vim.uv.kill(process, signal)
  end
  waiting.until_true(function() return not client() end, 'the end of the client')
  waiting.until_true(function() return #vim.diagnostic.get(0) == 0 end, 'the end of its findings')
  waiting.until_true(function() return messages.all():find(NAME .. ' quit', 1, true) end, 'a message')
end

--- {"kill_worker": "sigkill"}: the worker of a supervisor is killed; another runs, and the client is the same. The
--- findings are forgotten here, so that those seen afterwards are new.
function M.kill_worker(signal)
  local supervisor = processes()[1] or waiting.fail('no server process')
  local one, worker = client() or waiting.fail('no client'), nil
  waiting.until_true(function()
    worker = vim.api.nvim_get_proc_children(supervisor)[1]
    return worker
  end, 'a worker')
  vim.diagnostic.reset(nil, 0)
  vim.uv.kill(worker, signal)
  waiting.until_true(function()
    local next_worker = vim.api.nvim_get_proc_children(supervisor)[1]
    return next_worker and next_worker ~= worker
  end, 'a new worker')
  if client() ~= one then
    waiting.fail('the client ended')
  end
end

--- {"restart": "edit"}: an Ex command that brings a client back
function M.restart(command)
  local old = client() and client().id
  vim.cmd('silent ' .. command)
  waiting.until_true(function()
    return client() and client().initialized and client().id ~= old
  end, 'a new client after ' .. command)
end

--- {"quiet": true}: no error message, and nothing on the server's stderr (Neovim logs it as an error); with "but": a text
--- that an error in the log may have
function M.quiet(_, step)
  local problem = messages.first_error()
  if problem then
    waiting.fail('shown: %s', problem)
  end
  local log = io.open(vim.lsp.log.get_filename())
  for line in log and log:lines() or function() end do
    if line:find('[ERROR]', 1, true) and not (step.but and line:find(step.but, 1, true)) then
      waiting.fail('logged: %s', line)
    end
  end
  if log then
    log:close()
  end
end

--- {"stop": true}: shutdown and exit, after which the process is gone without a signal
function M.stop()
  local running = processes()
  if #running == 0 then
    waiting.fail('no server process')
  end
  vim.lsp.enable(NAME, false)
  -- One that is still starting is not listed yet, so it is stopped when it is.
  waiting.until_true(function()
    local clients = vim.lsp.get_clients({ name = NAME })
    vim.iter(clients):each(function(one) one:stop() end)
    return #clients == 0 and vim.iter(running):all(function(process) return vim.uv.kill(process, 0) ~= 0 end)
  end, 'the end of the server')
end

return M
