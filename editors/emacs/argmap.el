;;; argmap.el --- Argument maps with eglot  -*- lexical-binding: t; -*-
;; Emacs 29 or newer, or an older one with the package eglot. Load this file from init.el; it starts the server in
;; argument maps, YAML files with a line "argmap: 1", in yaml-mode and yaml-ts-mode.

(require 'eglot)

(add-to-list 'eglot-server-programs '((yaml-mode yaml-ts-mode) . ("argmap" "lsp")))

(defun argmap-map-p ()
  "Return non-nil if the buffer contains an argument map."
  (save-excursion
    (goto-char (point-min))
    (re-search-forward "^argmap[ \t]*:" nil t)))

(defun argmap-start ()
  "Start the language server if the buffer contains an argument map."
  (when (argmap-map-p)
    (eglot-ensure)))

(add-hook 'yaml-mode-hook #'argmap-start)
(add-hook 'yaml-ts-mode-hook #'argmap-start)

(provide 'argmap)
;;; argmap.el ends here
