using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Demonstration;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Intake.Reading;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using static ProposalDesk.Core.Demonstration.DemonstrationCourse;

namespace ProposalDesk.Bench;

/// <summary>The shortest way of a case from its paper to a rated letter.</summary>
internal static class SampleCourse
{
    private const string Answer =
        "此条意见切合实际，我局已会同有关单位研究采纳。目前，相关系统的建设方案已经专家评审，所需数据目录编制完成，先在2个区试行；"
        + "试行中发现的接口标准不一、更新不及时等问题，已逐项明确责任单位和整改时间。\n下一步，我们将在2021年9月30日前总结试点做法并在全市推开，同时把运行情况向社会公开，接受监督。";

    public static async Task TakeAsync(DemonstrationCourse way, ReadProposal paper)
    {
        var role = paper.Items is [{ PrintedNumber: not "1" }] ? HandlingRole.Assist : paper.Role ?? HandlingRole.Lead;
        await way.ReceiveAsync(PaperOf(paper, role), On(2, 23));
        await way.AssignAsync(On(2, 24), 1);
        await way.AcceptAsync(On(2, 25));
        if (role != HandlingRole.Assist)
        {
            await way.ContactAsync(On(3, 3), ContactPhase.Before, ContactMode.Visit, "委员所在单位", "希望先从群众最急需的事项做起。", "同意分批办理。");
            await way.ContactAsync(On(3, 17), ContactPhase.During, ContactMode.Meeting, "本局会议室", "对答复初稿没有不同意见。", "按初稿修改后报审。");
        }

        await way.DraftAsync(On(4, 6), new ReplyContent(
            null, [.. paper.Items.Select((_, i) => new ReplyContent.ItemAnswer(i + 1, Answer, Adoption.Adopted, null))],
            null, null, role == HandlingRole.Assist ? null : "A", Disclosure.Public, null, []));
        await way.SubmitAsync(On(4, 7));
        await way.HeadAgreesAsync(On(4, 8));
        await way.OfficeAgreesAsync(On(4, 12));
        await way.SignAsync(On(4, 14));
        await way.SendAsync(On(4, 15), DeliveryMode.InPerson, "本人签收");
        if (role != HandlingRole.Assist)
        {
            await way.RateAsync(On(4, 19), 1, FeedbackRating.Satisfied, "答复具体，希望按期完成。");
        }
    }

    private static DemonstrationPaper PaperOf(ReadProposal paper, HandlingRole role) =>
        new(paper.CaseNumber, paper.Title ?? "", role, [.. paper.Proposers.Select(p => p.Name)])
        {
            Kind = paper.Kind ?? ProposalKind.CppccProposal,
            Items = [.. paper.Items.Select(i => (i.Heading, i.Explanation))],
            FirstItem = int.TryParse((paper.Items is [{ } item, ..] ? item.PrintedNumber : ""), out var first) ? first : 1,
            Background = paper.Background ?? "",
            IsOrganisation = paper.Proposers is [{ Type: ProposerType.Organisation }, ..],
            LeadUnit = role == HandlingRole.Assist ? "市主办单位" : null,
        };
}
