;;; terms-mode.el --- Terms and conditions, contracts and statutes  -*- lexical-binding: t -*-

;; Version: 0.1.0
;; Package-Requires: ((emacs "28.1") (eglot "1.9"))
;; SPDX-License-Identifier: Apache-2.0

;;; Commentary:

;; A major mode for terms documents, and terms-lsp for Eglot.  Put this file in your `load-path' and in your init file:
;;
;;   (require 'terms-mode)
;;   (add-hook 'terms-mode-hook #'eglot-ensure)

;;; Code:

(defvar eglot-server-programs)

(defconst terms-mode-font-lock-keywords
  (let ((label (concat "\\(?:Artikel\\|ARTIKEL\\|Art\\.\\|Article\\|ARTICLE\\|Hoofdstuk\\|HOOFDSTUK\\|Chapter\\|CHAPTER"
                       "\\|Module\\|MODULE\\|Afdeling\\|Titel\\|Title\\|Deel\\|Part\\|Section\\|Bijlage\\|BIJLAGE"
                       "\\|Annex\\|ANNEX\\|Schedule\\|SCHEDULE\\|Appendix\\|Exhibit\\)")))
    `(("^#+ .*$" . font-lock-function-name-face)
      (,(concat "^" label " +[0-9A-Z]+[a-z]?[.:]?\\(?: +[-–—]\\)?\\(?: +[A-Z][^.,;:\n]\\{,80\\}\\)?$")
       . font-lock-function-name-face)
      ("^ *\\(\\(?:[A-Z]\\.\\)?[0-9]\\{1,3\\}[a-z]?\\(?:\\.[0-9]\\{1,3\\}\\)*[.)]?\\)\\(?: \\|$\\)" 1 font-lock-constant-face)
      (,(concat "\\_<\\(?:[Aa]rtikel\\(?:en\\)?\\|[Aa]rt\\.\\|[Aa]rticles?\\|[Ss]ections?\\|[Cc]lauses?\\|[Hh]oofdstuk"
                "\\|[Bb]ijlage\\|[Aa]nnex\\|[Ss]chedule\\|[Ll]id\\) +[0-9]+[a-z]?\\(?:[.:][0-9]+\\)*")
       . font-lock-keyword-face)
      ("[“„][^“”„\n]\\{1,60\\}[”“]" . font-lock-type-face)))
  "Colours of a line of a terms document.")

;;;###autoload
(define-derived-mode terms-mode text-mode "Terms"
  "Major mode for terms and conditions, contracts and statutes."
  (setq-local font-lock-defaults '(terms-mode-font-lock-keywords t))
  (setq-local comment-start "<!-- ")
  (setq-local comment-end " -->")
  (setq-local require-final-newline mode-require-final-newline)
  ;; A clause is one long line.
  (visual-line-mode 1))

;;;###autoload
(add-to-list 'auto-mode-alist '("\\.\\(?:terms\\|voorwaarden\\)\\'" . terms-mode))

(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs '(terms-mode . ("terms-lsp"))))

(defun terms--numbering (command &rest more)
  "Ask the server for numbering COMMAND about the provision at point.
MORE are further members of its argument, as a property list."
  (let* ((place (eglot--TextDocumentPositionParams))
         (argument (append (list :uri (plist-get (plist-get place :textDocument) :uri)
                                 :position (plist-get place :position))
                           more))
         (answer (jsonrpc-request (eglot-current-server) :workspace/executeCommand
                                  (list :command command :arguments (vector argument))))
         (left (length (plist-get answer :untouched))))
    (when (> left 0)
      (message "%d place(s) left as they are; the line above says which" left))))

(declare-function eglot--TextDocumentPositionParams "eglot")
(declare-function eglot-current-server "eglot")
(declare-function jsonrpc-request "jsonrpc")

(defun terms-renumber-from-here ()
  "Count on from the provision before the one at point; references follow."
  (interactive)
  (terms--numbering "terms.renumberFromHere"))

(defun terms-close-gap ()
  "Bring down the numbers behind the gap at point; references follow."
  (interactive)
  (terms--numbering "terms.closeGap"))

(defun terms-insert-provision (after)
  "Insert a provision before the one at point, or with prefix argument AFTER it."
  (interactive "P")
  (terms--numbering "terms.insertProvision" :where (if after "after" "before")))

(defun terms-delete-provision ()
  "Delete the provision at point; numbers behind it and references follow."
  (interactive)
  (terms--numbering "terms.deleteProvision"))

(provide 'terms-mode)
;;; terms-mode.el ends here
