using System.Globalization;
using ProposalDesk.Core.Deadlines;

namespace ProposalDesk.Web.Features.Home;

/// <summary>我的工作台: what waits for the person, most urgent first.</summary>
/// <param name="SeesCases">False for an administrator without another role.</param>
/// <param name="HasCases">False before the first case is registered.</param>
/// <param name="Total">Of all that waits; one more than are shown where there are more.</param>
/// <param name="NotSent">Mails and the like that could not be sent; only for the clerk.</param>
/// <param name="LatePromises">Of all the bureau; only for leaders.</param>
/// <param name="ToPrint">Letters and sheets that wait to be printed and posted; only for the clerk.</param>
public sealed record HomePage(
    bool SeesCases,
    bool HasCases,
    bool IsClerk,
    bool IsReader,
    IReadOnlyList<HomePage.Todo> Todos,
    int Total,
    IReadOnlyList<HomePage.YearlyDate> Dates,
    IReadOnlyList<HomePage.Count> Counts,
    int ToPrint,
    int Unread,
    bool IsLeader = false,
    int NotSent = 0,
    int LatePromises = 0)
{
    /// <summary>Only for leaders.</summary>
    public LeadersDesk? Desk { get; init; }

    /// <summary>What is late stays before the leaders until it is done (domain.md §5).</summary>
    public IReadOnlyList<YearlyDate> LateDates => IsLeader ? [.. Dates.Where(d => d.Light.Colour == LightColour.Red)] : [];

    public bool HasLate => LateCases > 0 || LatePromises > 0 || LateDates.Count > 0;

    public int LateCases => IsLeader ? Counts.Where(c => c.Colour == LightColour.Red).Sum(c => c.Number) : 0;

    public const int TodosShown = 30;

    /// <summary>What stands beside the work is not counted any further.</summary>
    public const int Many = 100;

    /// <summary>12, or 至少100.</summary>
    public static string InWords(int number) => number < Many
        ? number.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"至少{Many}");

    public bool HasMore => Total > Todos.Count;

    /// <summary>Addresses begin with ~.</summary>
    /// <param name="Name">第85号, or of a report or yearly date 2021年办理工作方案.</param>
    /// <param name="Title">Of the case; null where it is no case.</param>
    /// <param name="Late">办理时限5月10日，已逾期8个工作日, where the case is late and this limit is another.</param>
    /// <param name="What">What waits, with its time: 待签收，签收时限3月14日.</param>
    /// <param name="Light">Of the person's own limit; null where nothing says by when.</param>
    /// <param name="Address">Of the case or the report itself.</param>
    /// <param name="ActionAddress">Where it is done.</param>
    /// <param name="OnBehalfOf">The leader the person stands in for here.</param>
    /// <param name="ContactAddress">Drafting waits, and another contact may come first; null otherwise.</param>
    public sealed record Todo(
        string Name, string? Title, string? Late, string What, Light? Light, string Address, string ActionAddress, string Action,
        string? ContactAddress, string? OnBehalfOf = null);

    /// <param name="State">In words: 已报送, or what is missing and how long is left.</param>
    /// <param name="AllowedWhy">Why the Director lets the annual report go although cases are open.</param>
    public sealed record YearlyDate(string Label, DateOnly DueOn, string State, Light Light, string Address, string? AllowedWhy);

    /// <summary>Cases of one light, and the address of exactly these.</summary>
    public sealed record Count(LightColour Colour, int Number);
}
