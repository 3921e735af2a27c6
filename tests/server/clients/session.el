;;; One session of Emacs with eglot and the language server, without a screen.  -*- lexical-binding: t -*-
;; The environment names the folder of a project, and the command of the server as JSON.
(require 'package)
(package-initialize)
(require 'eglot)
(require 'json)
(require 'xref)

(let* ((folder (file-name-as-directory (getenv "ARGMAP_FOLDER")))
       (command (append (json-read-from-string (getenv "ARGMAP_COMMAND")) nil))
       (eglot-sync-connect 20)
       (eglot-connect-timeout 20)
       (make-backup-files nil)
       (inhibit-message t)
       (map (find-file-noselect (concat folder "map.yaml"))))
  (with-current-buffer map
    (text-mode)
    (eglot '(text-mode) (cons 'transient folder) 'eglot-lsp-server command "yaml")
    (goto-char (point-min))
    (search-forward "supports: st")
    ;; The definition of what stands here.
    (let* ((found (car (xref-backend-definitions 'eglot (xref-backend-identifier-at-point 'eglot))))
           (place (xref-location-marker (xref-item-location found))))
      (princ (format "definition: %s\n"
                     (with-current-buffer (marker-buffer place)
                       (goto-char place)
                       (concat (file-name-nondirectory buffer-file-name) " "
                               (buffer-substring (point) (line-end-position)))))))
    ;; Another name for it.
    (eglot-rename "remain")
    (save-some-buffers t)
    (eglot-shutdown (eglot-current-server))))
