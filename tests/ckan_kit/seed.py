"""Run once per ckan-up inside CKAN's venv: tables, datastore rights, users, tokens, organisations. Idempotent."""

import json
import os
import subprocess
import sys
from pathlib import Path

from ckan.cli import CKANConfigLoader
from ckan.config.middleware import make_app


def main():
    conf = CKANConfigLoader(os.environ["CKAN_INI"]).get_config()
    out_path = sys.argv[1]
    app = make_app(conf)
    import ckan.plugins as p
    import ckan.plugins.toolkit as tk
    from ckan import model
    from ckan.plugins.toolkit import get_action

    flask_app = getattr(app, "_wsgi_app", app)
    with flask_app.app_context(), flask_app.test_request_context():
        model.repo.init_db()
        try:
            from ckan.cli.db import _get_pending_plugins, _run_migrations

            for plugin in _get_pending_plugins():
                _run_migrations(plugin)
        except Exception as e:  # a plugin without migrations is not our business
            print("migrations:", e, file=sys.stderr)
        if p.plugin_loaded("validation"):
            from ckanext.validation import common

            common.init_db()
        if p.plugin_loaded("datastore"):
            from ckan.model import parse_db_config
            from ckanext.datastore.backend.postgres import identifier

            tpl = os.path.join(
                os.path.dirname(__import__("ckanext.datastore", fromlist=[""]).__file__), "set_permissions.sql"
            )
            w, r, c = (
                parse_db_config(k) for k in ("ckan.datastore.write_url", "ckan.datastore.read_url", "sqlalchemy.url")
            )
            sql = (
                Path(tpl)
                .read_text(encoding="utf-8")
                .format(
                    maindb=identifier(c["db_name"]),
                    datastoredb=identifier(w["db_name"]),
                    mainuser=identifier(c["db_user"]),
                    writeuser=identifier(w["db_user"]),
                    readuser=identifier(r["db_user"]),
                )
            )
            subprocess.run(
                [
                    os.environ["PSQL"],
                    "-q",
                    "-h",
                    os.environ["PGSOCK"],
                    "-p",
                    os.environ["PGPORT"],
                    "-d",
                    w["db_name"],
                    "-v",
                    "ON_ERROR_STOP=1",
                ],
                input=sql,
                text=True,
                check=True,
                stdout=subprocess.DEVNULL,
            )

        site = get_action("get_site_user")({"ignore_auth": True}, {})

        def ctx():
            return {"ignore_auth": True, "user": site["name"]}

        old = json.loads(Path(out_path).read_text(encoding="utf-8")) if os.path.exists(out_path) else {}
        tokens = dict(old.get("tokens", {}))
        for name, sysadmin in (("admin_kit", True), ("editora", False), ("lectora", False), ("ajena", False)):
            user = model.User.get(name)
            if not user:
                get_action("user_create")(
                    ctx(), {"name": name, "email": name + "@example.org", "password": "Clave-de-prueba-1"}
                )
                user = model.User.get(name)
            if sysadmin and not user.sysadmin:
                user.sysadmin = True
                model.Session.commit()
            if name not in tokens:
                if tk.check_ckan_version(min_version="2.9.0"):
                    tokens[name] = get_action("api_token_create")(ctx(), {"user": name, "name": "kit"})["token"]
                else:
                    tokens[name] = user.apikey
        if "caducado" not in tokens and "api_token_revoke" in __import__("ckan.logic", fromlist=["_actions"])._actions:
            t = get_action("api_token_create")(ctx(), {"user": "editora", "name": "revocado"})["token"]
            get_action("api_token_revoke")(ctx(), {"token": t})
            tokens["caducado"] = t
        orgs = (
            (
                "ministerio-de-finanzas",
                "Ministerio de Finanzas Públicas",
                [("editora", "editor"), ("lectora", "member")],
            ),
            (
                "instituto-de-estadistica",
                "Instituto Nacional de Estadística",
                [("editora", "editor"), ("ajena", "admin")],
            ),
            ("otra-institucion", "Otra institución (la editora no pertenece)", [("ajena", "editor")]),
        )
        for name, title, users in orgs:
            if not model.Group.get(name):
                get_action("organization_create")(ctx(), {"name": name, "title": title})
            for u, cap in users:
                get_action("organization_member_create")(ctx(), {"id": name, "username": u, "role": cap})
        for name, title in (("economia", "Economía"), ("salud", "Salud")):
            if not model.Group.get(name):
                get_action("group_create")(ctx(), {"name": name, "title": title})
        info = {
            "url": conf["ckan.site_url"].rstrip("/"),
            "ckan_version": tk.ckan.__version__,
            "tokens": tokens,
            "password": "Clave-de-prueba-1",
            "sysadmin": "admin_kit",
            "editor": "editora",
            "member": "lectora",
            "outsider": "ajena",
            "revoked_token": "caducado",
            "organizations": [o[0] for o in orgs],
            "plugins": list(tk.aslist(conf["ckan.plugins"])),
        }
        tmp = out_path + ".new"
        Path(tmp).write_text(json.dumps(info, indent=1, ensure_ascii=False), encoding="utf-8")
        os.chmod(tmp, 0o600)
        os.replace(tmp, out_path)


if __name__ == "__main__":
    main()
