using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace ProposalDesk.Typesetting.Tests;

/// <summary>The child process dies, hangs or is missing, and people are told or never notice.</summary>
public sealed class WorkerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("typesetting").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_process_that_was_killed_is_replaced_unnoticed()
    {
        await using var services = TypesetterFixture.Services([]);
        var typesetter = (TypstTypesetter)services.GetRequiredService<ITypesetter>();
        var before = await typesetter.RenderAsync(Documents.Letter(), Ct);
        using (var process = Process.GetProcessById(typesetter.WorkerProcessId!.Value))
        {
            process.Kill();
            await process.EndedAsync();
        }

        var after = await typesetter.RenderAsync(Documents.Letter(), Ct);

        Assert.Equal(before, after);
    }

    [Fact]
    public async Task A_crash_in_the_middle_of_a_letter_is_tried_again()
    {
        var crashed = Path.Combine(_folder, "crashed").Replace('\\', '/');
        await using var services = With(
            $$"""
            import fs from 'node:fs';
            import { createInterface } from 'node:readline';
            console.log('{"ready":true}');
            for await (const line of createInterface({ input: process.stdin })) {
              if (!fs.existsSync('{{crashed}}')) { fs.writeFileSync('{{crashed}}', ''); process.exit(3); }
              console.log(JSON.stringify({ id: JSON.parse(line).id, pdf: 'cGRm' }));
            }
            """);

        var pdf = await services.GetRequiredService<ITypesetter>().RenderAsync(Documents.Letter(), Ct);

        Assert.Equal("pdf"u8.ToArray(), pdf);
        Assert.True(File.Exists(crashed));
    }

    [Fact]
    public async Task A_process_that_crashes_twice_is_reported()
    {
        await using var services = With("console.log('{\"ready\":true}'); process.stdin.once('data', () => process.exit(3));");

        var problem = await Assert.ThrowsAsync<TypesettingException>(
            () => services.GetRequiredService<ITypesetter>().RenderAsync(Documents.Letter(), Ct));

        Assert.StartsWith("排版程序意外退出", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_process_that_hangs_is_ended_and_the_user_told()
    {
        await using var services = With(
            "console.log('{\"ready\":true}'); process.stdin.resume();", new() { ["Typesetting:TimeoutSeconds"] = "1" });

        var problem = await Assert.ThrowsAsync<TypesettingException>(
            () => services.GetRequiredService<ITypesetter>().RenderAsync(Documents.Letter(), Ct));

        Assert.StartsWith("排版超过1秒没有完成", problem.Message, StringComparison.Ordinal);
        Assert.Null(((TypstTypesetter)services.GetRequiredService<ITypesetter>()).WorkerProcessId);
    }

    [Fact]
    public async Task The_process_is_replaced_after_its_share_of_documents()
    {
        await using var services = TypesetterFixture.Services(new() { ["Typesetting:RecycleAfterDocuments"] = "2" });
        var typesetter = (TypstTypesetter)services.GetRequiredService<ITypesetter>();

        await typesetter.RenderAsync(Documents.Form(), Ct);
        var first = typesetter.WorkerProcessId;
        await typesetter.RenderAsync(Documents.Form(), Ct);
        await typesetter.RenderAsync(Documents.Form(), Ct);

        Assert.NotNull(first);
        Assert.NotEqual(first, typesetter.WorkerProcessId);
    }

    [Fact]
    public async Task A_request_does_not_wait_for_the_successor_of_a_worn_process()
    {
        var go = Path.Combine(_folder, "go").Replace('\\', '/');
        var first = Path.Combine(_folder, "first").Replace('\\', '/');
        await using var services = With(
            $$"""
            import fs from 'node:fs';
            import { createInterface } from 'node:readline';
            if (fs.existsSync('{{first}}')) { while (!fs.existsSync('{{go}}')) { await new Promise(done => setTimeout(done, 5)); } }
            fs.writeFileSync('{{first}}', '');
            console.log('{"ready":true}');
            for await (const line of createInterface({ input: process.stdin })) {
              console.log(JSON.stringify({ id: JSON.parse(line).id, pdf: 'cGRm' }));
            }
            """,
            new() { ["Typesetting:RecycleAfterDocuments"] = "20" });
        var typesetter = (TypstTypesetter)services.GetRequiredService<ITypesetter>();
        for (var letter = 1; letter <= 18; letter++)
        {
            await typesetter.RenderAsync(Documents.Form(), Ct);
        }

        var old = typesetter.WorkerProcessId;
        await typesetter.RenderAsync(Documents.Form(), Ct);
        Assert.Equal(old, typesetter.WorkerProcessId);

        await File.WriteAllTextAsync(go, "", Ct);
        await typesetter.RenderAsync(Documents.Form(), Ct);
        await typesetter.RenderAsync(Documents.Form(), Ct);
        Assert.NotEqual(old, typesetter.WorkerProcessId);
    }

    [Fact]
    public async Task A_process_that_died_between_two_letters_does_not_use_up_the_second_attempt()
    {
        var started = Path.Combine(_folder, "started").Replace('\\', '/');
        await using var services = With(
            $$"""
            import fs from 'node:fs';
            import { createInterface } from 'node:readline';
            fs.appendFileSync('{{started}}', 'x');
            console.log('{"ready":true}');
            for await (const line of createInterface({ input: process.stdin })) {
              if (fs.readFileSync('{{started}}', 'utf8') === 'xx') { process.exit(3); }
              console.log(JSON.stringify({ id: JSON.parse(line).id, pdf: 'cGRm' }));
            }
            """);
        var typesetter = (TypstTypesetter)services.GetRequiredService<ITypesetter>();
        await typesetter.RenderAsync(Documents.Form(), Ct);
        using (var process = Process.GetProcessById(typesetter.WorkerProcessId!.Value))
        {
            process.Kill();
            await process.EndedAsync();
        }

        var pdf = await typesetter.RenderAsync(Documents.Form(), Ct);

        Assert.Equal("pdf"u8.ToArray(), pdf);
    }

    [Fact]
    public async Task Many_letters_asked_for_at_once_all_arrive()
    {
        await using var services = TypesetterFixture.Services([]);
        var typesetter = services.GetRequiredService<ITypesetter>();

        var letters = await Task.WhenAll(Enumerable.Range(1, 20).Select(async n =>
            new PrintedPdf(await typesetter.RenderAsync(Documents.Letter() with { Number = $"青数发〔2021〕{n}号" }, Ct))));

        Assert.All(letters, (letter, index) => Assert.Contains($"〔2021〕{index + 1}号", letter.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ending_the_application_ends_the_process()
    {
        var services = TypesetterFixture.Services([]);
        var typesetter = (TypstTypesetter)services.GetRequiredService<ITypesetter>();
        await typesetter.RenderAsync(Documents.Form(), Ct);
        using var process = Process.GetProcessById(typesetter.WorkerProcessId!.Value);

        await services.DisposeAsync();

        await process.EndedAsync();
        Assert.True(process.HasExited);
    }

    [Fact]
    public async Task Missing_fonts_are_named_with_the_way_to_get_them()
    {
        await using var services = TypesetterFixture.Services(new() { ["Typesetting:FontDirectory"] = _folder });

        var health = services.GetRequiredService<TypesettingCheck>().Look();
        var problem = await Assert.ThrowsAsync<TypesettingException>(
            () => services.GetRequiredService<ITypesetter>().RenderAsync(Documents.Letter(), Ct));

        Assert.False(health.IsReady);
        Assert.StartsWith("缺少排版字体：FandolFang-Regular.otf、", health.Message, StringComparison.Ordinal);
        Assert.Contains("scripts/fetch-fonts.sh", health.Message, StringComparison.Ordinal);
        Assert.Equal(health.Message, problem.Message);
    }

    [Fact]
    public async Task A_missing_node_is_reported_with_the_way_to_get_it()
    {
        await using var services = TypesetterFixture.Services(new() { ["Typesetting:NodePath"] = Path.Combine(_folder, "node") });

        var problem = await Assert.ThrowsAsync<TypesettingException>(
            () => services.GetRequiredService<ITypesetter>().RenderAsync(Documents.Letter(), Ct));

        Assert.StartsWith("没有找到 Node.js", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_installation_that_is_complete_says_so()
    {
        await using var services = TypesetterFixture.Services([]);

        Assert.True(services.GetRequiredService<TypesettingCheck>().Look().IsReady);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>A typesetter whose process runs the given script instead of the real one.</summary>
    private ServiceProvider With(string script, Dictionary<string, string?>? settings = null)
    {
        var worker = Directory.CreateDirectory(Path.Combine(_folder, "Worker")).FullName;
        File.WriteAllText(Path.Combine(worker, "worker.mjs"), script);
        var places = TypesettingPlaces.Find(new TypesettingOptions());
        Directory.CreateSymbolicLink(Path.Combine(worker, "node_modules"), Path.Combine(places.Worker, "node_modules"));

        return TypesetterFixture.Services(new(settings ?? [])
        {
            ["Typesetting:WorkerDirectory"] = worker,
            ["Typesetting:FontDirectory"] = places.OpenFonts,
        });
    }
}
