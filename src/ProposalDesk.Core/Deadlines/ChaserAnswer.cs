using ProposalDesk.Core.Calendar;

namespace ProposalDesk.Core.Deadlines;

/// <summary>知道了，预计某日完成: what somebody who was chased answered; until that day the desk leaves them alone.</summary>
public sealed class ChaserAnswer
{
    /// <summary>Whoever needs longer asks for an extension instead.</summary>
    public const int MostDays = 30;

    public long Id { get; private set; }

    public required long ProposalId { get; init; }

    public required long UserId { get; init; }

    public required string Name { get; init; }

    public required DateOnly GivenOn { get; init; }

    public required DateOnly ExpectedOn { get; init; }

    public required string Reason { get; init; }

    /// <summary>王宁答复预计5月20日完成; once that day is over, 王宁曾答复5月20日完成，已经过了.</summary>
    public string InShort(DateOnly today) => $"{Name}{(ExpectedOn < today ? Missed : $"答复{Expected}")}";

    /// <summary>The same for whoever is not told who.</summary>
    public string WithoutName(DateOnly today) => ExpectedOn < today ? Missed : $"已答复{Expected}";

    private string Expected => $"预计{ExpectedOn.InShort()}完成";

    private string Missed => $"曾答复{ExpectedOn.InShort()}完成，已经过了";
}
