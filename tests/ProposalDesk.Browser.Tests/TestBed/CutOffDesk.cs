using Npgsql;
using ProposalDesk.Tests.Mail;

namespace ProposalDesk.Browser.Tests.TestBed;

/// <summary>A desk on PostgreSQL whose work can be held up in the middle, with a mail server of its own.</summary>
public sealed class CutOffDesk : RunningDeskOnPostgreSql
{
    public MailServer Mail { get; } = new();

    protected override IReadOnlyDictionary<string, string> Settings => Mail.Settings;

    /// <summary>A connection beside the application's.</summary>
    public async Task<NpgsqlConnection> ConnectAsync()
    {
        var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();

        return connection;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Mail.DisposeAsync();
    }
}
