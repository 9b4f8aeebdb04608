package org.daybook.installer.bench.push;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.daybook.installer.bench.centre.BenchDevice;
import org.daybook.installer.bench.centre.CentreDatabase;
import org.daybook.installer.bench.centre.CentreRows;

/// The connections that insert without a server, one for each branch.
final class RawSide implements AutoCloseable {
  private final List<BareInserts> connections = new ArrayList<>();
  private long version = 1;

  /// Connects.
  ///
  /// @param operation bytes of an operation as a desk seals it
  RawSide(
      CentreDatabase database,
      List<BenchDevice> devices,
      List<CentreRows> branches,
      byte[] operation,
      Instant now)
      throws SQLException {
    var time = now.atOffset(ZoneOffset.UTC);
    for (var i = 0; i < devices.size(); i++) {
      connections.add(
          new BareInserts(database.ownerUrl(), devices.get(i), branches.get(i), operation, time));
    }
  }

  /// Operations per second, each batch of that size with a commit of its own.
  double insert(int batches, int size) throws Exception {
    var first = version + 1;
    version += batches;
    var work = new ArrayList<Callable<Void>>();
    for (var connection : connections) {
      work.add(() -> {
        for (var batch = 0; batch < batches; batch++) {
          connection.insert(size, first + batch);
        }
        return null;
      });
    }
    return Pushers.rate(work, batches * size);
  }

  @Override
  public void close() throws SQLException {
    for (var connection : connections) {
      connection.close();
    }
  }
}
