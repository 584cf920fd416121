using ProposalDesk.Tests.Mail;

namespace ProposalDesk.Browser.Tests.TestBed;

/// <summary>A desk on 8 March 2021 whose mail goes to a server of its own.</summary>
public sealed class LivedYear : RunningDeskOnSqlite
{
    public MailServer Mail { get; } = new();

    protected override IReadOnlyDictionary<string, string> Settings => Mail.Settings;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Mail.DisposeAsync();
    }
}
