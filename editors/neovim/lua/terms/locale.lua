--- The user's language, for the server's messages.
local M = {}

local function filled(text)
  return text ~= nil and text ~= '' and text or nil
end

--- @param locale string|nil e.g. "nl_NL.UTF-8", "nl", "C"
--- @return string|nil tag e.g. "nl-NL"; nil for no language
local function tag(locale)
  local language, region = (locale or ''):match('^(%a%a%a?)%f[%A]_?(%a*)')
  return language and (region == '' and language or language .. '-' .. region)
end

--- @return string|nil tag nil when the user has set no language
function M.tag()
  -- v:lang is "C" where the system has no translations for the language the user asked for; then the
  -- environment still says which it was, the first variable that is set before the others.
  local env = filled(vim.env.LC_ALL) or filled(vim.env.LC_MESSAGES) or filled(vim.env.LANG)
  return tag(vim.v.lang) or tag(env)
end

return M
