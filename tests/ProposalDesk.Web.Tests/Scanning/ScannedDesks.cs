using Microsoft.AspNetCore.Hosting;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Scanning;

public sealed class ScannedSqliteDesk : SqliteDesk
{
    public Clamd Clamd { get; } = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Clamd.Dispose();
    }

    protected override void Configure(IWebHostBuilder builder) => builder.UseSetting("Scanning:Clamd", Clamd.Socket);
}

public sealed class ScannedPostgreSqlDesk : PostgreSqlDesk
{
    public Clamd Clamd { get; } = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Clamd.Dispose();
    }

    protected override void Configure(IWebHostBuilder builder) => builder.UseSetting("Scanning:Clamd", Clamd.Socket);
}
