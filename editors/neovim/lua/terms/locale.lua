--- The user's language, for the server's messages.
local M = {}

--- @return string|nil tag e.g. "nl-NL"; nil when the user has set no language
function M.tag()
  -- v:lang is "C" where the system has no translations for the language the user asked for.
  for _, lang in ipairs({ vim.v.lang, vim.env.LC_ALL or '', vim.env.LC_MESSAGES or '', vim.env.LANG or '' }) do
    local tag = lang:match('^%a%a%a?[_%-]?%a*')
    if tag then
      return (tag:gsub('_', '-'))
    end
  end
end

return M
