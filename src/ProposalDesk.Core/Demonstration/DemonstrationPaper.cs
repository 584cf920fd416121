using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Demonstration;

/// <summary>A proposal of the demonstration as it came in on paper.</summary>
public sealed record DemonstrationPaper(string Number, string Title, HandlingRole Role, IReadOnlyList<string> Proposers)
{
    public ProposalKind Kind { get; init; } = ProposalKind.CppccProposal;

    public string Themes { get; init; } = "数字经济";

    public string Background { get; init; } = "";

    /// <summary>Heading and explanation of each point.</summary>
    public IReadOnlyList<(string Heading, string Explanation)> Items { get; init; } = [];

    /// <summary>Printed number of the first point: an assisting bureau gets only its own.</summary>
    public int FirstItem { get; init; } = 1;

    public string? LeadUnit { get; init; }

    public IReadOnlyList<ProposalReceipt.UnitEntry> Units { get; init; } = [];

    public bool IsKey { get; init; }

    public bool IsOrganisation { get; init; }

    public string? Affiliation { get; init; }

    public ProposalReceipt ToReceipt(long bureauId, long sessionId, DateOnly referredOn, long directorId) => new()
    {
        BureauId = bureauId,
        SessionId = sessionId,
        Kind = Kind,
        CaseNumber = Number,
        Authorship = IsOrganisation ? AuthorshipType.Collective : Proposers.Count > 1 ? AuthorshipType.Joint : AuthorshipType.Individual,
        Title = Title,
        Proposers = [.. Proposers.Select((name, i) => new ProposalReceipt.ProposerEntry(
            IsOrganisation ? ProposerType.Organisation : ProposerType.Person, name, i == 0 ? Affiliation : null))],
        Items = [.. Items.Select((item, i) => new ProposalReceipt.ItemEntry(
            (FirstItem + i).ToString(System.Globalization.CultureInfo.InvariantCulture), item.Heading, item.Explanation))],
        SubmittedOn = new DateOnly(2021, 1, 26),
        ContactPhone = $"0900-55{Number.PadLeft(5, '0')}",
        ContactAddress = "云川市滨河区政务路8号",
        Themes = Themes,
        Background = Background,
        Role = Role,
        LeadUnit = LeadUnit,
        OtherUnits = Units,
        IsKey = IsKey,
        KeyLeaderId = IsKey ? directorId : null,
        ReferredOn = referredOn,
        ReferralNotice = Kind == ProposalKind.CppccProposal ? "云政办发〔2021〕12号" : "云政办发〔2021〕13号",
        ReferredBy = "市政府办公室",
    };
}
