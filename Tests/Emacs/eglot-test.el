;;; eglot-test.el --- A real Emacs over a built server, in batch  -*- lexical-binding: t -*-

;; Run by run.sh, with TERMS_DOCUMENT a copy of a document that may be changed, and terms-lsp in $PATH.

(require 'package)
(add-to-list 'package-directory-list "/usr/share/emacs/site-lisp/elpa") ; Debian's
(package-initialize)
(require 'cl-lib)
(require 'eglot)
(require 'flymake)
(require 'imenu)
(require 'xref)

(defvar test-passed 0)
(defvar test-failed 0)

(defun test-check (name holds &optional detail)
  "Count NAME as passed when HOLDS; print it with DETAIL."
  (if holds (cl-incf test-passed) (cl-incf test-failed))
  (princ (format "%s - %s%s\n" (if holds "ok" "not ok") name (if detail (format " # %s" detail) "")))
  holds)

(defun test-wait (name predicate &optional seconds)
  "Check under NAME that PREDICATE becomes non-nil within SECONDS."
  (let ((end (+ (float-time) (or seconds 10))) value)
    (while (and (not (setq value (ignore-errors (funcall predicate)))) (< (float-time) end))
      (accept-process-output nil 0.02))
    (test-check name value)))

(defun test-goto (text &optional offset)
  "Put point OFFSET characters into the first TEXT."
  (goto-char (point-min))
  (search-forward text)
  (goto-char (+ (match-beginning 0) (or offset 0))))

(defun test-marked (text)
  "Whether a finding marks exactly TEXT."
  (cl-some (lambda (finding)
             (equal text (buffer-substring-no-properties (flymake-diagnostic-beg finding) (flymake-diagnostic-end finding))))
           (flymake-diagnostics)))

(setq eglot-sync-connect 10 eglot-autoshutdown nil eglot-confirm-server-initiated-edits nil
      eglot-send-changes-idle-time 0.05 create-lockfiles nil make-backup-files nil)

;; As editors/README.md says.
(load (getenv "TERMS_MODE") nil t)
(add-hook 'terms-mode-hook #'eglot-ensure)
(setq-default eglot-workspace-configuration '(:terms (:language "nl")))

(find-file (getenv "TERMS_DOCUMENT"))
(test-check "terms-mode by the file's name" (eq major-mode 'terms-mode))
(run-hooks 'post-command-hook) ; where eglot-ensure waits for
(unless (eglot-managed-p)
  (pcase-let ((`(,mode ,project ,class ,contact . ,rest) (eglot--guess-contact)))
    (apply #'eglot mode project class contact rest)))
(test-wait "the server is connected" #'eglot-managed-p)
(test-check "colours without the server"
            (progn (font-lock-ensure) (test-goto "Artikel 2.") (eq (face-at-point) 'font-lock-function-name-face)))
(flymake-mode 1)
(test-wait "a finding behind an emoji marks its reference"
           (lambda () (flymake-start) (test-marked "artikel 30.3")))
(test-check "and another one its number" (test-marked "4.2"))
(test-wait "findings are in the language of the settings"
           (lambda () (flymake-start)
             (cl-some (lambda (one) (string-match-p "bestaat niet" (flymake-diagnostic-text one))) (flymake-diagnostics))))

(let ((server (eglot-current-server)))
  (test-goto "artikel 2.1" 3)
  (let ((hover (jsonrpc-request server :textDocument/hover (eglot--TextDocumentPositionParams) :timeout 10)))
    (test-check "hover shows the cited clause"
                (string-match-p "steiger" (format "%s" (plist-get hover :contents)))))
  (let ((found (xref-backend-definitions 'eglot (xref-backend-identifier-at-point 'eglot))))
    (test-check "M-. goes to the clause"
                (and found (equal 11 (xref-location-line (xref-item-location (car found)))))))
  (goto-char (point-min)) (search-forward "\n2.1") (backward-char 2)
  (test-check "M-? lists who cites it"
              (cl-subsetp '(13 17) ; Eglot asks for the clause itself, too
                          (mapcar (lambda (one) (xref-location-line (xref-item-location one)))
                                  (xref-backend-references 'eglot (xref-backend-identifier-at-point 'eglot)))))
  ;; By kind in Emacs 28, by title since.
  (test-check "imenu has the outline"
              (let ((index (let ((imenu-auto-rescan t)) (eglot-imenu))))
                (or (assoc "Class" index) (assoc "1 Begrippen" index))))
  (test-goto "geldt artikel 30.3" (length "geldt artikel 3"))
  (test-check "completion offers numbers"
              (let ((table (eglot-completion-at-point))) (and table (all-completions "" (nth 2 table)))))
  (let ((places (how-many "Cursist" (point-min) (point-max))))
    (test-goto "De Cursist schrijft" 4)
    (eglot-rename "Leerling")
    (test-wait "rename changes a term everywhere"
               (lambda () (equal places (how-many "Leerling" (point-min) (point-max))))))
  (test-goto "artikel 30.3")
  (delete-region (point) (+ (point) (length "artikel 30.3")))
  (insert "⛵ artikel 77")
  (eglot--signal-textDocument/didChange)
  (test-wait "findings follow an edit" (lambda () (flymake-start) (test-marked "artikel 77")))
  (test-goto "\nArtikel 4." 1)
  (terms-insert-provision nil)
  (test-wait "a numbering command changes the text"
             (lambda () (string-match-p "^Artikel 5\\. Schade" (buffer-string))))
  (let ((inhibit-message t)) (save-buffer))
  (test-check "saved" (not (buffer-modified-p)))
  (let ((process (jsonrpc--process server)))
    (with-current-buffer (jsonrpc-stderr-buffer server)
      (test-check "the server's standard error is silent"
                  (string-match-p "\\`\\(\n*Process .* stderr finished\n*\\)?\\'" (buffer-string)) (buffer-string)))
    (eglot-shutdown server nil 10)
    (test-wait "the server ends" (lambda () (not (process-live-p process))))))

(princ (format "%d passed, %d failed\n" test-passed test-failed))
(set-buffer-modified-p nil)
(kill-emacs (if (> test-failed 0) 1 0))
