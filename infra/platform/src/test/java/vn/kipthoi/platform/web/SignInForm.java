package vn.kipthoi.platform.web;

import java.net.http.HttpResponse;

/** A page with a form, as a browser without scripts keeps it. */
record SignInForm(Served node, HttpResponse<String> page) {

  HttpResponse<String> post(String path, String fields) {
    var visit = page.headers().firstValue("Set-Cookie").orElseThrow();
    return node.send(
        "POST",
        path,
        "_form=" + token(page.body()) + "&" + fields,
        "Cookie",
        visit.substring(0, visit.indexOf(';')),
        "Content-Type",
        "application/x-www-form-urlencoded");
  }

  static String token(String body) {
    return body.replaceAll("(?s).*?name=\"_form\" value=\"([^\"]+)\".*", "$1");
  }
}
