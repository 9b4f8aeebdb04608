package org.daybook.server.testkit;

import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.protocol.LoadChunk;
import org.daybook.model.protocol.LoadManifest;
import org.daybook.model.protocol.TableCount;
import tools.jackson.databind.DeserializationFeature;

/// The items of a first load's stream.
public record FirstLoadItems(LoadManifest manifest, List<LoadChunk> chunks, byte[] bytes) {

  public static FirstLoadItems of(byte[] bytes) {
    var mapper = Cbor.objectMapper();
    var reader = mapper.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    try (var parser = mapper.createParser(bytes)) {
      var manifest = reader.forType(LoadManifest.class).<LoadManifest>readValue(parser);
      var chunks = new ArrayList<LoadChunk>();
      while (chunks.isEmpty() || !chunks.getLast().ends()) {
        chunks.add(reader.forType(LoadChunk.class).readValue(parser));
      }
      return new FirstLoadItems(manifest, chunks, bytes);
    }
  }

  /// Canonical bytes of a table's rows.
  public List<byte[]> rowsOf(String table) {
    return chunks.stream()
        .filter(it -> it.table().equals(table))
        .flatMap(it -> it.rows().stream())
        .toList();
  }

  /// Scopes that brought rows.
  public Set<UUID> scopes() {
    var scopes = new HashSet<UUID>();
    chunks.stream().filter(it -> !it.rows().isEmpty()).forEach(it -> scopes.add(it.scope()));
    return scopes;
  }

  /// Takes the chunks of a part off and answers the ids of its rows.
  public static Set<UUID> taken(Deque<LoadChunk> chunks, TableCount part)
      throws UnreadableException {
    var ids = new HashSet<UUID>();
    var type = Tables.named(part.table()).orElseThrow().type();
    while (ids.size() < part.rows() && chunks.element().table().equals(part.table())) {
      for (var row : chunks.remove().rows()) {
        ids.add(Cbor.decode(row, type).id());
      }
    }
    if (ids.size() != part.rows()) {
      throw new IllegalStateException("not as announced: " + part);
    }
    return ids;
  }
}
