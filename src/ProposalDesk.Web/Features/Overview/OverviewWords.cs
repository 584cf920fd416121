using System.Globalization;
using ProposalDesk.Core.Feedback;

namespace ProposalDesk.Web.Features.Overview;

public static class OverviewWords
{
    public static string Label(this CaseProgress progress) => progress switch
    {
        CaseProgress.Answered => "已答复",
        CaseProgress.OnTrack => "办理中，未逾期",
        CaseProgress.Late => "已逾期",
    };

    public static string Label(this RatedAs rated) => rated switch
    {
        RatedAs.Satisfied => FeedbackRating.Satisfied.Label(),
        RatedAs.BasicallySatisfied => FeedbackRating.BasicallySatisfied.Label(),
        RatedAs.Dissatisfied => FeedbackRating.Dissatisfied.Label(),
        RatedAs.NotYet => "尚未评价",
        RatedAs.Any => "已答复委员、代表",
    };

    /// <summary>3/12，25%</summary>
    public static string Share(int part, int whole) =>
        whole == 0 ? "—" : string.Create(CultureInfo.InvariantCulture, $"{part}/{whole}，{100.0 * part / whole:0.#}%");

    /// <summary>2.5个工作日; 当天 for none.</summary>
    public static string WorkingDays(double days) => days == 0 ? "当天" : string.Create(CultureInfo.InvariantCulture, $"{days:0.#}个工作日");
}
