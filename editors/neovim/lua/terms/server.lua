--- Finds the program: the user's own setting, then $PATH, then a build in the folder that this plugin came with.
local M = {}

local PROGRAM = 'terms-lsp'

--- @class terms.Server
--- @field command string[] what to start
--- @field origin string where it was found, for people; nil when it was not

local function is_program(path)
  return vim.fn.executable(path) == 1
end

--- The folder of the repository, two above editors/neovim.
local function repository()
  local here = vim.fs.normalize(vim.fn.fnamemodify(debug.getinfo(1, 'S').source:sub(2), ':p'))
  return (here:gsub('/editors/neovim/lua/terms/server%.lua$', ''))
end

--- @return string[] files that a `swift build` leaves, the fast one first
function M.builds()
  local root = repository()
  return { root .. '/.build/release/' .. PROGRAM, root .. '/.build/debug/' .. PROGRAM }
end

--- @return string[]|nil the user's `g:terms_server`: a file, or a list with arguments
local function setting()
  local value = vim.g.terms_server
  local command = type(value) == 'string' and { value } or value
  if type(command) ~= 'table' or type(command[1]) ~= 'string' or command[1] == '' then
    return nil
  end
  command = vim.deepcopy(command)
  if command[1]:find('[/\\]') then
    -- Expands ~ and $HOME. A bare name is looked up in $PATH instead.
    command[1] = vim.fn.fnamemodify(vim.fs.normalize(command[1]), ':p')
  end
  return command
end

--- @return terms.Server
function M.find()
  local chosen = setting()
  if chosen then
    -- The user's choice counts even when it is wrong: another program would hide the mistake.
    return { command = chosen, origin = 'g:terms_server' }
  end
  if is_program(PROGRAM) then
    return { command = { PROGRAM }, origin = '$PATH' }
  end
  for _, path in ipairs(M.builds()) do
    if is_program(path) then
      return { command = { path }, origin = 'a build of the repository' }
    end
  end
  return { command = { PROGRAM } }
end

--- Whether the command that is configured can be started. Neovim itself says nothing when it cannot.
--- @return boolean
--- @return string|nil program that was looked for
function M.is_found()
  local config = vim.lsp.config[require('terms.client').NAME]
  local cmd = config and config.cmd
  if type(cmd) ~= 'table' then
    return true -- a function, about which nothing can be said
  end
  return is_program(cmd[1]), cmd[1]
end

local has_warned = false

--- Tells the user once that the program is missing, if the user wants it to run.
function M.warn_if_missing()
  if has_warned or vim.fn.has('nvim-0.11') == 0 or not vim.lsp.is_enabled(require('terms.client').NAME) then
    return
  end
  local found, program = M.is_found()
  if not found then
    has_warned = true
    vim.notify(('Terms: %s was not found, so nothing is checked. See :checkhealth terms'):format(program), vim.log.levels.WARN)
  end
end

return M
