;;; One session of Emacs with eglot and the language server, without a screen.  -*- lexical-binding: t -*-
;; The environment names the folder of a project, and the configuration that people load; "argmap" is on the path.
(require 'package)
(package-initialize)
(require 'xref)

;; Emacs before 29 has no mode for YAML of its own.
(unless (fboundp 'yaml-mode)
  (define-derived-mode yaml-mode text-mode "YAML"))
(add-to-list 'auto-mode-alist '("\\.yaml\\'" . yaml-mode))
(load (getenv "ARGMAP_CONFIGURATION"))

(let* ((folder (file-name-as-directory (getenv "ARGMAP_FOLDER")))
       (eglot-sync-connect 20)
       (eglot-connect-timeout 20)
       (make-backup-files nil)
       (inhibit-message t)
       map)
  (dolist (name '("compose.yaml" "map.yaml"))
    (setq map (find-file-noselect (concat folder name)))
    ;; Without a screen there is no command after which eglot would connect.
    (run-hooks 'post-command-hook)
    (princ (format "server for %s: %s\n" name (if (with-current-buffer map (eglot-current-server)) "yes" "no"))))
  (with-current-buffer map
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
