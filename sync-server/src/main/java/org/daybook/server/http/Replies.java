package org.daybook.server.http;

import io.javalin.http.Context;
import org.daybook.server.auth.Reply;

/// Renders what somebody in charge is answered.
final class Replies {
  private Replies() {}

  static void answer(Context context, Reply<? extends Record> reply) {
    switch (reply) {
      case Reply.Answered<? extends Record>(var answer) -> Bodies.answer(context, answer);
      case Reply.Refused<? extends Record>(var code) ->
          throw new Problem(code, "not for this person");
    }
  }
}
