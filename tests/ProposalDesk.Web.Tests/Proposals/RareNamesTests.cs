using System.Net;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Web.Tests.TestBed;
using UglyToad.PdfPig;

namespace ProposalDesk.Web.Tests.Proposals;

/// <summary>
/// Names with characters beyond the basic plane: whole everywhere, counted as people count, and told where no face has
/// them.
/// </summary>
public abstract class RareNamesTests(DeskFixture desk)
{
    // assigned, but no face that is installed with the desk has it
    private const string Unprintable = "𱁬";

    [Fact]
    public async Task A_title_may_have_as_many_rare_characters_as_others()
    {
        var form = await (await desk.SignInAsync("clerk")).GetAsync("/intake");

        var refused = await form.PressAsync("登记", Filled("901", Repeated("𬭎", 201)));
        Assert.Equal("案由最多200个字。", refused.Error("Title"));
        Assert.Equal(Repeated("𬭎", 201), refused.Value("Title"));
        Assert.Null(refused.Find("[name=Title]")!.GetAttribute("maxlength"));

        await refused.PressAsync("登记", ("Title", Repeated("𬭎", 200)), ("Proposers[0].Name", Repeated("𬀩", 60)));

        var found = await (await desk.SignInAsync("clerk")).GetAsync("/proposals?q=901");
        Assert.Contains(Repeated("𬭎", 200), found.Text, StringComparison.Ordinal);
        Assert.Contains(Repeated("𬀩", 60), found.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_break_counts_and_is_kept_as_one_character()
    {
        var id = await desk.InHandlingAsync();
        var opinion = string.Join("\r\n", Enumerable.Repeat(new string('见', 19), 100)) + "𬭎";

        var page = await (await (await desk.SignInAsync("handler1")).GetAsync($"/proposals/{id}/contacts/new"))
            .PressAsync("保存记录", ("Mode", ContactMode.Meeting), ("Opinion", opinion));

        Assert.Equal($"/proposals/{id}", page.Path);
        Assert.Equal(opinion.ReplaceLineEndings("\n"), Assert.Single((await desk.ReloadAsync(id)).Contacts).Opinion);
    }

    [Fact]
    public async Task A_case_is_found_by_one_rare_character_of_a_name()
    {
        await desk.ReceiveAsync("902", firstProposer: "李𬭎");
        await desk.ReceiveAsync("903", firstProposer: "李𬬭");

        var found = await (await desk.SignInAsync("clerk")).GetAsync($"/proposals?q={Uri.EscapeDataString("𬭎")}");

        Assert.Contains("李𬭎", found.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("903", found.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_pasted_from_an_old_system_gets_its_place_in_unicode()
    {
        await (await (await desk.SignInAsync("clerk")).GetAsync("/intake"))
            .PressAsync("登记", [.. Filled("904", "关于地名的建议"), ("Proposers[0].Name", "苗\uE863")]);

        Assert.Contains("苗䶮", (await (await desk.SignInAsync("clerk")).GetAsync("/proposals?q=904")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_dossier_names_the_paper_of_a_rare_name_in_its_bookmarks()
    {
        var id = await desk.AwaitingFeedbackAsync(collective: "㛃𬭎商会");
        await desk.RateAsync(id, Core.Feedback.FeedbackRating.Satisfied);

        byte[] bytes = [.. (await (await desk.SignInAsync("clerk")).GetAsync($"/proposals/{id}/papers/dossier.pdf")).Bytes];

        using var pdf = PdfDocument.Open(bytes);
        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        Assert.Contains(bookmarks.GetNodes(), node => node.Title == "征询意见表㛃𬭎商会");
    }

    [Fact]
    public async Task A_character_without_a_face_is_told_in_the_draft_in_review_and_at_submission_and_stops_the_signature()
    {
        var id = await desk.InHandlingAsync(await desk.ReceiveAsync(joint: 2, items: 1, firstProposer: $"李{Unprintable}"));
        await desk.ConsultedAsync(id);
        var handler = await desk.SignInAsync("handler1");
        var name = $"{(await desk.ReloadAsync(id)).NumberInWords}的第一提案人姓名中的“{Unprintable}”（U+3106C）没有字体可以显示，请改用能显示的字，或者请系统管理员补装字体。";
        (string, object?)[] content = [("Items[0].Answer", "已办。🫠"), ("Items[0].Adoption", Adoption.Adopted), ("AnswerClass", "A")];

        var draft = await (await handler.GetAsync($"/proposals/{id}/draft")).PressAsync("保存草稿", content);
        Assert.Contains(name, draft.Text, StringComparison.Ordinal);
        Assert.Contains("第1条的答复中的“🫠”（U+1FAE0）没有字体可以显示", draft.Text, StringComparison.Ordinal);
        Assert.Contains("改正以前不能签发", draft.Text, StringComparison.Ordinal);

        var submitted = await draft.PressAsync("提交审核", content);
        Assert.Contains("已提交审核，现在由", submitted.Notice, StringComparison.Ordinal);
        Assert.Contains($"签发前还要改正：{name}", submitted.Notice, StringComparison.Ordinal);

        var review = await (await desk.SignInAsync("head1")).GetAsync($"/proposals/{id}/review");
        Assert.Contains(name, review.Text, StringComparison.Ordinal);

        await desk.AgreeUpToSignatureAsync(id);
        var signature = await (await desk.SignInAsync("deputy1")).GetAsync($"/proposals/{id}/signature");
        Assert.Contains(name, signature.Text, StringComparison.Ordinal);
        desk.Typesetter.WithoutGlyph = Unprintable;
        var refused = await signature.PressAsync("签发");
        desk.Typesetter.WithoutGlyph = null;
        Assert.Contains($"没有签发，也没有取号：{name}", refused.Alert, StringComparison.Ordinal);
        Assert.Equal(ProposalStatus.UnderReview, (await desk.ReloadAsync(id)).Status);
    }

    [Fact]
    public async Task A_character_without_a_face_is_told_where_it_is_registered_and_in_the_plan_that_lists_the_case()
    {
        var clerk = await desk.SignInAsync("clerk");
        const string sentence = $"第905号提案的案由中的“{Unprintable}”（U+3106C）没有字体可以显示，请改用能显示的字，或者请系统管理员补装字体。";

        var registered = await (await clerk.GetAsync("/intake")).PressAsync("登记", Filled("905", $"关于{Unprintable}山的建议"));
        Assert.Contains(sentence, registered.Notice, StringComparison.Ordinal);

        var report = await (await clerk.GetAsync("/reports?year=2021")).PressAsync("生成草稿：办理工作方案");
        Assert.Contains($"{sentence}改正以前不能签发。", report.Text, StringComparison.Ordinal);
        desk.Typesetter.WithoutGlyph = Unprintable;
        var preview = await clerk.GetAsync($"{report.Path}/preview.pdf");
        desk.Typesetter.WithoutGlyph = null;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, preview.Status);
        Assert.Contains(sentence, preview.Text, StringComparison.Ordinal);

        var id = await desk.WithDbAsync(db => db.Proposals.Where(p => p.CaseNumber == "905").Select(p => p.Id).SingleAsync());
        var corrected = await (await clerk.GetAsync($"/proposals/{id}/registration"))
            .PressAsync("保存更正", ("Title", $"关于{Unprintable}岭的建议"), ("Reason", "依据提案原件"));
        Assert.Contains(sentence, corrected.Notice, StringComparison.Ordinal);
        corrected = await (await clerk.GetAsync($"/proposals/{id}/registration"))
            .PressAsync("保存更正", ("Title", "关于某山的建议"), ("Reason", "依据提案原件"));
        Assert.DoesNotContain("没有字体可以显示", corrected.Notice, StringComparison.Ordinal);
        Assert.DoesNotContain("第905号提案的案由中的", (await clerk.GetAsync(report.Path)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_character_without_a_face_is_told_at_its_field_before_an_import_is_confirmed()
    {
        var text = $"第 906 号提案\n提案类型\t个人提案\n案由\t关于{Unprintable}山的建议\n第一提案人\t梁上燕\t联系电话\t\n提案日期\t2021-01-02\n\n意见建议\t说明\n1.先试设。\t每站两张。"
            + $"\n背景材料\t没有地方歇脚。\n";

        var review = await (await (await desk.SignInAsync("clerk")).GetAsync("/import")).PressAsync(
            "读取并核对", ("PastedText", text), ("SessionId", ""), ("NewSessionName", "市政协生僻字会议"), ("Year", 2021),
            ("ReferredOn", new DateOnly(2021, 3, 4)));

        Assert.Contains($"请核对：第906号提案的案由中的“{Unprintable}”（U+3106C）没有字体可以显示", review.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_that_cannot_be_set_is_told_in_the_preview_with_its_field_and_not_as_a_fault()
    {
        var id = await desk.InHandlingAsync(await desk.ReceiveAsync(items: 1, firstProposer: $"李{Unprintable}"));
        var handler = await desk.SignInAsync("handler1");
        await (await handler.GetAsync($"/proposals/{id}/draft")).PressAsync("保存草稿", ("Items[0].Answer", "已办。"));
        desk.Typesetter.WithoutGlyph = Unprintable;

        var preview = await handler.GetAsync($"/proposals/{id}/draft/preview.pdf");

        desk.Typesetter.WithoutGlyph = null;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, preview.Status);
        Assert.Contains($"{(await desk.ReloadAsync(id)).NumberInWords}的第一提案人姓名中的“{Unprintable}”（U+3106C）没有字体可以显示", preview.Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_and_its_mark_typed_as_two_are_one_from_then_on()
    {
        await (await (await desk.SignInAsync("clerk")).GetAsync("/intake"))
            .PressAsync("登记", [.. Filled("907", "关于Pen\u0303a来华投资的建议"), ("Proposers[0].Name", "Pen\u0303a\uFA1B")]);

        var proposal = await desk.WithDbAsync(db => db.Proposals.Include(p => p.Proposers).SingleAsync(p => p.CaseNumber == "907"));
        Assert.Equal("关于Pe\u00F1a来华投资的建议", proposal.Title);
        Assert.Equal("Pe\u00F1a\uFA1B", proposal.FirstProposer.Name);
    }

    [Fact]
    public async Task The_faces_are_served_to_everybody()
    {
        var member = desk.Anonymous();

        // All rules for whoever has no script, those of one block for whoever has.
        foreach (var sheet in (string[])["rare.css", "rare-400.css"])
        {
            var styles = await member.GetAsync($"/faces/{sheet}");
            var file = System.Text.RegularExpressions.Regex
                .Match(System.Text.Encoding.UTF8.GetString([.. styles.Bytes]), @"url\(([^)]+)\);unicode-range:U\+20000-").Groups[1].Value;
            var face = await member.GetAsync($"/faces/{file}");

            Assert.Equal(HttpStatusCode.OK, face.Status);
            Assert.Equal("wOFF"u8.ToArray(), face.Bytes.Take(4));
        }

        Assert.Equal(HttpStatusCode.OK, (await member.GetAsync("/faces/common.css")).Status);
        Assert.Empty((await member.GetAsync("/faces/rare-9f.css")).Bytes);
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync("/faces/rare-9-1.woff")).Status);
    }

    private static (string, object?)[] Filled(string number, string title) =>
    [
        ("NewSessionName", "市政协四届五次会议"), ("CaseNumber", number), ("Title", title), ("Proposers[0].Name", "沈一"),
        ("Items[0].Heading", "多建阅览室"), ("ReferredOn", "2021-03-05"),
    ];

    private static string Repeated(string character, int count) => string.Concat(Enumerable.Repeat(character, count));
}

public sealed class RareNamesTestsOnSqlite(SqliteDesk desk) : RareNamesTests(desk), IClassFixture<SqliteDesk>;

public sealed class RareNamesTestsOnPostgreSql(PostgreSqlDesk desk) : RareNamesTests(desk), IClassFixture<PostgreSqlDesk>;
