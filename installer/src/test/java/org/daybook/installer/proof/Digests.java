package org.daybook.installer.proof;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daybook.model.canary.Canaries;

/// What each table of each scope sums up to, by `scope table`.
final class Digests {
  private Digests() {}

  static Map<String, String> of(Stranger device) {
    return of(device.digests().record());
  }

  /// Of all tables that a protocol has, but canaries, which nobody waits for.
  static Map<String, String> of(Stranger device, int protocol) {
    var digests = of(device.digestsAs(protocol).record());
    digests.keySet().removeIf(it -> Canaries.areIn(it.substring(it.indexOf(' ') + 1)));
    return digests;
  }

  static Map<String, String> of(List<?> answer) {
    var digests = new TreeMap<String, String>();
    for (var item : (List<?>) answer.get(1)) {
      var line = (List<?>) item;
      var key = Wire.id(line.get(0)) + " " + line.get(1);
      digests.put(key, HexFormat.of().formatHex((byte[]) line.get(3)));
    }
    return digests;
  }
}
