package org.daybook.installer.bench;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.daybook.installer.bench.api.BookBenchmark;
import org.daybook.installer.bench.api.BookHistoryBenchmark;
import org.daybook.installer.bench.bootstrap.BootstrapBenchmark;
import org.daybook.installer.bench.cash.CashKeysBenchmark;
import org.daybook.installer.bench.place.Sources;
import org.daybook.installer.bench.propagation.CrowdBenchmark;
import org.daybook.installer.bench.propagation.PropagationBenchmark;
import org.daybook.installer.bench.pulse.LongestPulseBenchmark;
import org.daybook.installer.bench.push.DrainBenchmark;
import org.daybook.installer.bench.push.HistoryBenchmark;
import org.daybook.installer.bench.push.PushBenchmark;
import org.daybook.installer.bench.push.SalesBenchmark;
import org.daybook.installer.bench.report.Benchmark;
import org.daybook.installer.bench.reports.MoneyReportBenchmark;
import org.daybook.installer.bench.reports.ReconcileBenchmark;
import org.daybook.installer.bench.reports.ReportBenchmark;
import org.daybook.installer.bench.rollcall.KeyToPaintBenchmark;
import org.daybook.installer.bench.save.CashSaveBenchmark;
import org.daybook.installer.bench.save.SaveBenchmark;
import org.daybook.installer.bench.search.SearchBenchmark;
import org.daybook.installer.bench.start.DeskStartBenchmark;
import org.daybook.installer.bench.start.ServerStartBenchmark;
import org.daybook.installer.bench.traffic.TrafficBenchmark;
import org.daybook.installer.image.DeskImage;

/// Everything that is measured, in the order of the report.
final class BenchWiring {
  private BenchWiring() {}

  static List<Benchmark> benchmarks() {
    var sources = new Sources(Clock.systemUTC(), new SecureRandom(), UUID::randomUUID);
    return List.of(
        new SaveBenchmark(sources),
        new CashSaveBenchmark(sources),
        new KeyToPaintBenchmark(sources),
        new CashKeysBenchmark(sources),
        new LongestPulseBenchmark(sources),
        BootstrapBenchmark.usual(sources),
        new PushBenchmark(sources),
        new SalesBenchmark(sources),
        new BookBenchmark(sources),
        new BookHistoryBenchmark(sources),
        new TrafficBenchmark(sources),
        new PropagationBenchmark(sources),
        new CrowdBenchmark(sources),
        new SearchBenchmark(sources),
        new ReportBenchmark(sources),
        new ReconcileBenchmark(sources),
        new MoneyReportBenchmark(sources),
        new DeskStartBenchmark(sources, DeskImage.built()),
        new ServerStartBenchmark(),
        BootstrapBenchmark.large(sources),
        new DrainBenchmark(sources),
        new HistoryBenchmark(sources, "0", 0),
        new HistoryBenchmark(sources, "1m", 1_000_000),
        new HistoryBenchmark(sources, "10m", 10_000_000));
  }
}
