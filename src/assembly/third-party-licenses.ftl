<#-- The project's own modules are left out: their licence is LICENSE. -->
The libraries that this archive holds: the jars in lib/, and what these hold of others in turn (shaded).
LICENSE is the text of the Apache License 2.0, also for the libraries; licenses/ has all other texts and the notices.

<#list dependencyMap as e>
<#assign project = e.getKey()/>
<#if project.groupId != "io.streampair">
${project.artifactId} ${project.version} (${project.groupId}): <#list e.getValue() as license>${license}<#if license_has_next>; </#if></#list>
    ${project.url!""}
</#if>
</#list>
