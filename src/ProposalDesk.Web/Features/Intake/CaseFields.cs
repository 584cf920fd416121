using Microsoft.AspNetCore.Mvc.Rendering;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Intake;

/// <summary>What the shared part of registration and correction shows.</summary>
public sealed record CaseFields(
    ProposalKind Kind,
    IReadOnlyList<SelectListItem> Leaders,
    IReadOnlyList<string> Themes,
    int CaseMonths,
    int AssistingMonths)
{
    /// <summary>Themes for the title as typed; null where none are suggested.</summary>
    public IReadOnlyList<string>? SuggestedThemes { get; init; }

    /// <summary>The button was pressed: whoever did is told also where nothing was found.</summary>
    public bool AsksForThemes { get; init; }

    public string ThemesHint => SuggestedThemes is { Count: > 0 } some
        ? $"推荐：{string.Join("、", some)}。用“、”分开，便于推荐承办科室和写材料。"
        : $"{(AsksForThemes ? "没有找到标题相近的件，请自己填写。" : "")}用“、”分开，便于推荐承办科室和写材料。";

    public static IReadOnlyList<SelectListItem> Roles { get; } =
        [.. Enum.GetValues<HandlingRole>().Select(r => new SelectListItem(r.Label(), r.ToString()))];

    public static IReadOnlyList<SelectListItem> Authorships { get; } =
        [.. Enum.GetValues<AuthorshipType>().Select(a => new SelectListItem(a.Label(), a.ToString()))];

    public static IReadOnlyList<SelectListItem> ProposerTypes { get; } =
        [new("个人", nameof(ProposerType.Person)), new("单位", nameof(ProposerType.Organisation))];

    /// <summary>The date that follows when none is given, from what stands in the form now.</summary>
    public static string DueHint(CaseForm form, CaseFields fields) => form.ReferredOn is { } referred
        ? $"不填则为{referred.AddMonths(form.Role == HandlingRole.Assist ? fields.AssistingMonths : fields.CaseMonths).InWords()}（主办、"
            + $"分办自交办之日起{fields.CaseMonths}个月，协办{fields.AssistingMonths}个月）。"
        : $"不填则自交办之日起推算：主办、分办{fields.CaseMonths}个月，协办{fields.AssistingMonths}个月。";
}
