--- The marks that open a numbered provision, as a Vim pattern for 'formatlistpat'.
local M = {}

local markers = {
  [=[\d\{1,3}\l\?\%(\.\d\+\)*[.)]\?]=], -- 1  1.  1)  10a.  1.1  1.1.
  [[\u\%(\.\d\+\)\+\.\?]], -- A.1.  A.1.1
  [=[\a[.)]\|\l\l[.)]]=], -- a.  a)  A.  aa)
  [=[[ivxIVX]\{1,6}[.)]]=], -- i.  iv)  III.
  [[(\%(\a\{1,5}\|\d\{1,3}\))]], -- (a)  (iv)  (1)
  [[\d\{1,2}°]], -- 1°
  [=[[-–—•‐*]\|]=] .. vim.fn.nr2char(0xF0B7), -- bullets, the last one Word's private one
}

M.formatlistpat = [[^\s*\%(]] .. table.concat(markers, [[\|]]) .. [[\)\s\+]]

return M
